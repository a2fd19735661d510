/** Everything on one machine: starts, watches and stops the database, the files, the mail and both applications. */
@NullMarked
package org.hemicycle.standalone;

import org.jspecify.annotations.NullMarked;
