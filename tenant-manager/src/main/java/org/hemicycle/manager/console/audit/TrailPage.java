package org.hemicycle.manager.console.audit;

import java.util.List;
import org.hemicycle.manager.audit.ReadingTheTrail;
import org.hemicycle.manager.console.AuditLine;
import org.hemicycle.manager.console.Choices;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The entries that are looked for. */
record TrailPage(
        TrailFilters filters,
        List<Row> rows,
        List<String> families,
        @Nullable String next) {
    /** @param organisation its slug, or its identifier where it is unknown by now; null where it was done to none */
    record Row(
            long id,
            AuditLine line,
            @Nullable String slug,
            @Nullable String organisation,
            @Nullable Long position) {
        static Row of(ReadingTheTrail.Found found) {
            var tenant = found.entry().tenant().map(Object::toString).orElse(null);
            return new Row(
                    found.entry().id(),
                    AuditLine.of(found.entry()),
                    found.slug(),
                    found.slug() == null ? tenant : found.slug(),
                    found.position());
        }
    }

    static TrailPage of(TrailFilters filters, List<ReadingTheTrail.Found> found, int limit, List<String> families) {
        var rows = found.stream().limit(limit).map(Row::of).toList();
        return new TrailPage(
                filters,
                rows,
                families,
                found.size() > limit ? filters.next(rows.getLast().id()) : null);
    }

    /** The families of actions to choose from. */
    List<Option> choices(Texts t) {
        return Choices.orAny(
                t,
                families.stream()
                        .map(family -> Option.of(
                                family, t.has("audit.family." + family) ? t.get("audit.family." + family) : family))
                        .toList());
    }

    @Nullable
    String first() {
        return filters.before() == null ? null : filters.first();
    }
}
