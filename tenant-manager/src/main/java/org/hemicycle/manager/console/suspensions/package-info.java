/** The suspension of several organisations at once, with one reason and one notice. */
@NullMarked
package org.hemicycle.manager.console.suspensions;

import org.jspecify.annotations.NullMarked;
