/** The launcher as a person meets it: real processes, real signals, a real database. */
@NullMarked
package org.hemicycle.standalone;

import org.jspecify.annotations.NullMarked;
