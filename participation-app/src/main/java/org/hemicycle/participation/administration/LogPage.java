package org.hemicycle.participation.administration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.spaces.SpaceTitle;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** A page of the log; {@code more} when there are lines after it. */
record LogPage(LogQuery query, List<LogLine> lines, boolean more, List<String> actions, List<SpaceTitle> spaces) {
    LogPage {
        lines = List.copyOf(lines);
        actions = List.copyOf(actions);
        spaces = List.copyOf(spaces);
    }

    List<Option> actionChoices(Texts t) {
        var known = actions.stream()
                .map(action ->
                        Option.of(action, t.has("admin.deed." + action) ? t.get("admin.deed." + action) : action))
                .sorted(Comparator.comparing(Option::label, java.text.Collator.getInstance(t.locale())));
        return orAll(t, known);
    }

    List<Option> spaceChoices(Texts t) {
        return orAll(
                t,
                spaces.stream()
                        .map(space -> Option.of("" + space.id(), space.title().in(t.locale()))));
    }

    String spaceValue() {
        return query.space() == null ? "" : query.space().toString();
    }

    String from() {
        return query.from() == null ? "" : query.from().toString();
    }

    String to() {
        return query.to() == null ? "" : query.to().toString();
    }

    String export() {
        return "/admin/log.csv" + query.address();
    }

    @Nullable
    String next() {
        return more
                ? "/admin/log" + query.address() + "&before=" + lines.getLast().id()
                : null;
    }

    private static List<Option> orAll(Texts t, Stream<Option> options) {
        return Stream.concat(Stream.of(Option.of("", t.get("admin.log.all"))), options)
                .toList();
    }
}
