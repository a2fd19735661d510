package org.hemicycle.participation.proposals;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.map.MapPicture;
import org.hemicycle.participation.proposals.supports.Giving;
import org.hemicycle.participation.spaces.Openings;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.participation.verification.Demands;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.SupportState;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The list of a component's proposals, with its filters. */
record ProposalsPage(
        Listing listing,
        ListQuery query,
        Facets facets,
        List<ProposalRow> rows,
        @Nullable ListKey next,
        @Nullable MapPicture map,
        @Nullable SignedIn reader,
        Demands demands,
        @Nullable Giving giving) {
    static ProposalsPage of(
            Listing listing,
            ListQuery query,
            Facets facets,
            List<ProposalRow> rows,
            @Nullable MapPicture map,
            @Nullable SignedIn reader,
            Demands demands,
            @Nullable Giving giving) {
        int size = listing.settings().pageSize();
        List<ProposalRow> shown = List.copyOf(rows.subList(0, Math.min(size, rows.size())));
        ProposalRow last = shown.isEmpty() ? null : shown.getLast();
        ListKey next = last != null && rows.size() > size
                ? new ListKey(last.sortKey(), last.id().value())
                : null;
        return new ProposalsPage(listing, query, facets, shown, next, map, reader, demands, giving);
    }

    Place place() {
        return listing.place();
    }

    ListAddress address() {
        return new ListAddress(place(), query);
    }

    @Nullable
    String nextAddress() {
        return next == null ? null : address().after(next);
    }

    boolean mayPropose() {
        return place().openings().allow("propose");
    }

    /** The phase that says "not now"; null when proposals are welcome or no phase is active. */
    Openings.@Nullable During closedBy() {
        return place().openings() instanceof Openings.During during && !mayPropose() ? during : null;
    }

    SupportState support(ProposalRow row) {
        return Supportable.state(listing, row, reader);
    }

    SupportButton button(ProposalRow row, String here) {
        return SupportButton.of(row, support(row), here, demands.of("support"), listing.countsShown());
    }

    /** The page that leads through what proposing or supporting demands, and back to the list; null where nothing is missing. */
    @Nullable
    String way() {
        return Stream.of("propose", "support")
                .filter(place().openings()::allow)
                .map(demands::of)
                .filter(Demand.Missing.class::isInstance)
                .map(Demand.Missing.class::cast)
                .findFirst()
                .map(missing -> missing.then(Next.of(address().path())))
                .orElse(null);
    }

    /** For whom proposing is; null for everybody with an account, and while nobody can. */
    @Nullable
    Message proposingIsFor() {
        return mayPropose() ? Barred.why(demands.of("propose")) : null;
    }

    /** For whom supporting is; null for everybody with an account, and while nobody can. */
    @Nullable
    Message supportingIsFor() {
        return listing.takesSupports() && place().openings().allow("support")
                ? Barred.why(demands.of("support"))
                : null;
    }

    List<Link> sorts(Texts t) {
        return listing.orders().stream()
                .map(sort ->
                        Link.to(address().sortedBy(sort), t.get("proposals.sort." + sort.key()), sort == query.sort()))
                .toList();
    }

    /** The list and the map, where there is one. */
    List<Link> views(Texts t) {
        return !listing.settings().places()
                ? List.of()
                : List.of(
                        Link.to(address().list(), t.get("proposals.view.list"), map == null),
                        Link.to(address().map(query.filters().box()), t.get("proposals.view.map"), map != null));
    }

    ListFilters filters() {
        return new ListFilters(this);
    }

    boolean first() {
        return query.after() == null;
    }

    /** Beginning of the keys of the sentences that differ with the use of the list. */
    String use() {
        return "proposals.use." + listing.settings().preset();
    }
}
