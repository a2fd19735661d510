package org.hemicycle.participation.proposals.rules;

import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.provisioning.settings.Settings;
import org.springframework.stereotype.Component;

/** The settings of proposals: those of the organisation, with those of the component and of its phase laid over. */
@Component
public class Rules {
    private final Settings settings;

    Rules(Settings settings) {
        this.settings = settings;
    }

    /** In this place, now. */
    public ProposalsSettings in(Place place) {
        return place.settings(everywhere());
    }

    /** Where no place says otherwise. */
    public ProposalsSettings everywhere() {
        return settings.of(CurrentTenant.get()).proposals();
    }
}
