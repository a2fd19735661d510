package org.hemicycle.participation.moderation.cases;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.moderation.Ground;
import org.hemicycle.participation.moderation.Hold;
import org.hemicycle.participation.spaces.SpaceTitle;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The queue of moderators. */
record QueuePage(
        QueueQuery query,
        List<QueueLine> lines,
        @Nullable Long next,
        Cases.Waiting waiting,
        List<SpaceTitle> spaces,
        List<String> types) {
    QueuePage {
        lines = List.copyOf(lines);
        spaces = List.copyOf(spaces);
        types = List.copyOf(types);
    }

    List<Link> tabs(Texts t) {
        return Stream.of("waiting", QueueQuery.APPEALS, "hidden", "kept")
                .map(tab ->
                        Link.to(query.in(tab), t.get("moderation.tab." + tab, number(tab)), tab.equals(query.tab())))
                .toList();
    }

    List<Option> spaceOptions(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("moderation.filter.all-spaces"))),
                        spaces.stream()
                                .map(space -> Option.of(
                                        Long.toString(space.id()), space.title().in(t.locale()))))
                .toList();
    }

    List<Option> typeOptions(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("moderation.filter.all-types"))),
                        types.stream().map(type -> Option.of(type, t.get("moderation.type." + type))))
                .toList();
    }

    List<Option> reasonOptions(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("moderation.filter.all-reasons"))),
                        Stream.concat(
                                Stream.of(Ground.values())
                                        .map(ground ->
                                                Option.of(ground.key(), t.get("moderation.ground." + ground.key()))),
                                Stream.of(Hold.WORDS, Hold.LINKS, Hold.EFFORT)
                                        .map(hold -> Option.of(hold.key(), t.get("moderation.hold." + hold.key())))))
                .toList();
    }

    @Nullable
    String nextAddress() {
        return next == null ? null : query.from(next);
    }

    boolean decides() {
        return !lines.isEmpty() && (query.tab().equals("waiting") || query.tab().equals("kept"));
    }

    private int number(String tab) {
        return tab.equals("waiting") ? waiting.cases() : tab.equals(QueueQuery.APPEALS) ? waiting.appeals() : 0;
    }
}
