/** Support access to one organisation: asking, entering with consent, giving up. */
@NullMarked
package org.hemicycle.manager.console.support;

import org.jspecify.annotations.NullMarked;
