package org.hemicycle.participation.proposals;

import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.map.DrawingMaps;
import org.hemicycle.participation.proposals.rules.Rules;
import org.hemicycle.participation.proposals.supports.RuledSupports;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.verification.Requirements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings together, in one transaction of three statements, one for what is demanded of somebody signed in, and one for a map, a list
 * of proposals, its place and its figures.
 */
@Component
class BrowsingProposals {
    private final Spaces spaces;
    private final ProposalList list;
    private final Rules rules;
    private final Requirements requirements;
    private final DrawingMaps maps;
    private final RuledSupports ruled;

    BrowsingProposals(
            Spaces spaces,
            ProposalList list,
            Rules rules,
            Requirements requirements,
            DrawingMaps maps,
            RuledSupports ruled) {
        this.spaces = spaces;
        this.list = list;
        this.rules = rules;
        this.requirements = requirements;
        this.maps = maps;
        this.ruled = ruled;
    }

    /**
     * The list of a space's component for proposals: of this one, or of the first when it is null.
     *
     * @param ground whether a map may show pictures from somebody else's server
     */
    @Transactional(readOnly = true)
    Optional<ProposalsPage> page(
            String slug, @Nullable Long component, ListQuery query, @Nullable SignedIn reader, boolean ground) {
        var place = component == null
                ? spaces.place(slug, "proposals")
                : spaces.place(component)
                        .filter(found -> found.module().equals("proposals")
                                && found.spaceSlug().equals(slug));
        return place.map(found -> page(found, query, reader, ground));
    }

    private ProposalsPage page(Place place, ListQuery asked, @Nullable SignedIn reader, boolean ground) {
        var settings = rules.in(place);
        var listing = new Listing(place, settings);
        ListQuery query = listing.order(asked);
        return ProposalsPage.of(
                listing,
                query,
                list.facets(place.component(), query.filters(), reader),
                list.page(place.component(), query, settings.pageSize(), reader),
                query.map() && settings.places() ? maps.of(place.component(), query.filters(), reader, ground) : null,
                reader,
                requirements.of(place, reader),
                ruled.giving(place.component(), reader, settings));
    }
}
