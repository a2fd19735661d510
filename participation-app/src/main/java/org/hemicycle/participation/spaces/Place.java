package org.hemicycle.participation.spaces;

import org.hemicycle.provisioning.registry.LocalizedText;

/** Where a contribution lives: a published component, its space, and what is open there now. */
public record Place(
        long component,
        String module,
        LocalizedText name,
        String spaceSlug,
        LocalizedText spaceTitle,
        Openings openings) {

    /** The address of the space's page. */
    public String spacePath() {
        return "/spaces/" + spaceSlug;
    }
}
