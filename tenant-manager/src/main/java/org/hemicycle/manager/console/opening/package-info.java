/** The form that opens a space, with the preview of its look. */
@NullMarked
package org.hemicycle.manager.console.opening;

import org.jspecify.annotations.NullMarked;
