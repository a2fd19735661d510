/** The client record of one organisation: contract, agreement, contacts, notes. */
@NullMarked
package org.hemicycle.manager.console.record;

import org.jspecify.annotations.NullMarked;
