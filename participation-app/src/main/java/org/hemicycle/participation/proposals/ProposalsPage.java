package org.hemicycle.participation.proposals;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.spaces.Openings;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.participation.verification.Demands;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.SupportState;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The list of a component's proposals, with its filters. */
record ProposalsPage(
        Place place,
        ListQuery query,
        Facets facets,
        List<ProposalRow> rows,
        @Nullable ListKey next,
        @Nullable SignedIn reader,
        Demands demands) {
    static ProposalsPage of(
            Place place,
            ListQuery query,
            Facets facets,
            List<ProposalRow> rows,
            int size,
            @Nullable SignedIn reader,
            Demands demands) {
        List<ProposalRow> shown = List.copyOf(rows.subList(0, Math.min(size, rows.size())));
        ProposalRow last = shown.isEmpty() ? null : shown.getLast();
        ListKey next = last != null && rows.size() > size
                ? new ListKey(last.sortKey(), last.id().value())
                : null;
        return new ProposalsPage(place, query, facets, shown, next, reader, demands);
    }

    ListAddress address() {
        return new ListAddress(place, query);
    }

    @Nullable
    String nextAddress() {
        return next == null ? null : address().after(next);
    }

    boolean mayPropose() {
        return place.openings().allow("propose");
    }

    /** The phase that says "not now"; null when proposals are welcome or no phase is active. */
    Openings.@Nullable During closedBy() {
        return place.openings() instanceof Openings.During during && !mayPropose() ? during : null;
    }

    SupportState support(ProposalRow row) {
        return Supportable.state(place, row.standing(), row.supported(), reader);
    }

    SupportButton button(ProposalRow row, String here) {
        return SupportButton.of(row, support(row), here, demands.of("support"));
    }

    /** The page that leads through what proposing or supporting demands, and back to the list; null where nothing is missing. */
    @Nullable
    String way() {
        return Stream.of("propose", "support")
                .filter(place.openings()::allow)
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
        return place.openings().allow("support") ? Barred.why(demands.of("support")) : null;
    }

    List<Link> sorts(Texts t) {
        return Stream.of(Sort.values())
                .map(sort ->
                        Link.to(address().sortedBy(sort), t.get("proposals.sort." + sort.key()), sort == query.sort()))
                .toList();
    }

    List<Option> themeOptions(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("proposals.filter.all-themes"))),
                        facets.themes().stream()
                                .map(theme -> Option.of(
                                        Long.toString(theme.id()),
                                        t.get(
                                                "proposals.filter.one",
                                                theme.name().in(t.locale()),
                                                theme.proposals()))))
                .toList();
    }

    String themeValue() {
        return query.theme() == null ? "" : query.theme().toString();
    }

    List<Option> stateOptions(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("proposals.filter.all-states"))),
                        Stream.of(Standing.values())
                                .map(state -> Option.of(state.key(), t.get("proposal.state." + state.key()))))
                .toList();
    }

    String stateValue() {
        return query.state() == null ? "" : query.state().key();
    }

    boolean first() {
        return query.after() == null;
    }
}
