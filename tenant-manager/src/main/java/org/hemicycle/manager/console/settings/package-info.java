/** Settings in the browser: the layers side by side, one setting to change, and the history of a layer. */
@NullMarked
package org.hemicycle.manager.console.settings;

import org.jspecify.annotations.NullMarked;
