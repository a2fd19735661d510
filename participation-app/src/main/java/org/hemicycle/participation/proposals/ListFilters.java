package org.hemicycle.participation.proposals;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.proposals.lists.Filters;
import org.hemicycle.participation.proposals.lists.Filters.Only;
import org.hemicycle.participation.proposals.lists.Filters.Origin;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The choices beside a list of proposals, each with what is chosen. */
record ListFilters(ProposalsPage page) {
    private Filters chosen() {
        return page.query().filters();
    }

    boolean any() {
        return chosen().any();
    }

    String words() {
        return chosen().words();
    }

    boolean has(String kind) {
        return page.facets().has(kind);
    }

    boolean forReader() {
        return page.reader() != null && page.reader().mayTakePart();
    }

    boolean aid() {
        return page.listing().settings().aid();
    }

    List<Option> tree(String kind, Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("proposals.filter.all-" + kind))),
                        page.facets().options(kind, t).stream())
                .toList();
    }

    String tree(String kind) {
        return text(kind.equals("theme") ? chosen().theme() : chosen().territory());
    }

    List<Option> states(Texts t) {
        return choices(
                t,
                "proposals.filter.all-states",
                "proposal.state.",
                Stream.of(Standing.values()).map(Standing::key));
    }

    String state() {
        return text(chosen().state());
    }

    List<Option> origins(Texts t) {
        return choices(
                t,
                "proposals.filter.all-origins",
                "proposals.origin.",
                Stream.of(Origin.values()).map(Origin::key));
    }

    String origin() {
        return text(chosen().origin() == null ? null : chosen().origin().key());
    }

    List<Option> mine(Texts t) {
        return choices(
                t,
                "proposals.only.all",
                "proposals.only.",
                Stream.of(Only.values())
                        .filter(only -> only != Only.SUPPORTED || page.listing().takesSupports())
                        .map(Only::key));
    }

    String only() {
        return text(chosen().only() == null ? null : chosen().only().key());
    }

    List<Option> aids(Texts t) {
        return choices(t, "proposals.filter.all-aids", "proposal.aid.", Stream.of("offer", "request"));
    }

    String aidChosen() {
        return text(chosen().aid());
    }

    private static List<Option> choices(Texts t, String all, String prefix, Stream<String> keys) {
        return Stream.concat(Stream.of(Option.of("", t.get(all))), keys.map(key -> Option.of(key, t.get(prefix + key))))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
