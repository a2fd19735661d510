/** A durable PostgreSQL from embedded binaries: unpacked once, initialised once, never without fsync. */
@NullMarked
package org.hemicycle.standalone.database;

import org.jspecify.annotations.NullMarked;
