/** The live progress of a run. */
@NullMarked
package org.hemicycle.manager.console.runs;

import org.jspecify.annotations.NullMarked;
