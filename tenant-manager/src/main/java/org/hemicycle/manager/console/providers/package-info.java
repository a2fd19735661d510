/** The identity providers of one organisation, set up by operators. */
@NullMarked
package org.hemicycle.manager.console.providers;

import org.jspecify.annotations.NullMarked;
