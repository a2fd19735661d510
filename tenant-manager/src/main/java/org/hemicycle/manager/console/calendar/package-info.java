/** The legal calendar of one organisation: when it may publish nothing. What is written here is one of its settings. */
@NullMarked
package org.hemicycle.manager.console.calendar;

import org.jspecify.annotations.NullMarked;
