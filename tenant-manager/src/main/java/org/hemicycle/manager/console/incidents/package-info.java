/** What the operators tell the public of what does not work. */
@NullMarked
package org.hemicycle.manager.console.incidents;

import org.jspecify.annotations.NullMarked;
