package org.hemicycle.participation.spaces;

import org.hemicycle.provisioning.registry.LocalizedText;

/** Where a contribution lives: a published component, its space, what is open there now, and what it demands of people. */
public record Place(
        long component,
        long space,
        String module,
        LocalizedText name,
        String spaceSlug,
        LocalizedText spaceTitle,
        Openings openings,
        Conditions conditions) {

    /** The address of the space's page. */
    public String spacePath() {
        return "/spaces/" + spaceSlug;
    }
}
