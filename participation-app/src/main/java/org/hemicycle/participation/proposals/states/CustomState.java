package org.hemicycle.participation.proposals.states;

import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * A state that a component has of its own.
 *
 * @param key short word, unique in the component
 * @param announcement shown at the head of the proposal; empty for none
 * @param standing what it counts as
 * @param reasonRequired whether an answer needs words
 */
public record CustomState(
        long id,
        long component,
        String key,
        LocalizedText name,
        Shade colour,
        LocalizedText announcement,
        Standing standing,
        boolean reasonRequired,
        int position) {
    /** The label that proposals in this state bear. */
    public StateTag tag() {
        return new StateTag(standing, name, colour);
    }
}
