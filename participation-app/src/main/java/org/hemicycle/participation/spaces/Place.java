package org.hemicycle.participation.spaces;

import java.util.Map;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.settings.OwnSettings;

/**
 * Where a contribution lives: a published component, its space, what is open there now, and what it demands of people.
 *
 * @param own what the component does otherwise than the organisation, now: settings of its module in kebab case
 */
public record Place(
        long component,
        long space,
        String module,
        LocalizedText name,
        String spaceSlug,
        LocalizedText spaceTitle,
        Openings openings,
        Conditions conditions,
        Map<String, String> own) {
    public Place {
        own = Map.copyOf(own);
    }

    /** The settings of its module that hold here: those of the organisation, but for what the component and the active phase set. */
    public <S extends Record> S settings(S organisations) {
        return OwnSettings.over(organisations, own);
    }

    /** The address of the space's page. */
    public String spacePath() {
        return "/spaces/" + spaceSlug;
    }
}
