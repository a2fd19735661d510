package org.hemicycle.participation.proposals;

import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.Requirements;
import org.hemicycle.provisioning.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together, in one transaction of three statements and one for what is demanded of somebody signed in, a list of proposals, its place and its figures. */
@Component
class BrowsingProposals {
    private final Spaces spaces;
    private final ProposalList list;
    private final Settings settings;
    private final Requirements requirements;

    BrowsingProposals(Spaces spaces, ProposalList list, Settings settings, Requirements requirements) {
        this.spaces = spaces;
        this.list = list;
        this.settings = settings;
        this.requirements = requirements;
    }

    @Transactional(readOnly = true)
    Optional<ProposalsPage> page(String slug, ListQuery query, @Nullable SignedIn reader) {
        return spaces.place(slug, "proposals").map(place -> page(place, query, reader));
    }

    private ProposalsPage page(Place place, ListQuery query, @Nullable SignedIn reader) {
        int size = place.settings(settings.of(CurrentTenant.get()).proposals()).pageSize();
        return ProposalsPage.of(
                place,
                query,
                list.facets(place.component(), query),
                list.page(place.component(), query, size, reader),
                size,
                reader,
                requirements.of(place, reader));
    }
}
