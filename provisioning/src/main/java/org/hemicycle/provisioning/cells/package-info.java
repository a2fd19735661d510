/** A cell is one database and one bucket, shared by about a thousand organisations; this prepares and reaches them. */
@NullMarked
package org.hemicycle.provisioning.cells;

import org.jspecify.annotations.NullMarked;
