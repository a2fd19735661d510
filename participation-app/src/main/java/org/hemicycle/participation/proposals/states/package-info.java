/** How a component calls where its proposals stand: the three usual words, or states of its own. */
@NullMarked
package org.hemicycle.participation.proposals.states;

import org.jspecify.annotations.NullMarked;
