package org.hemicycle.participation.spaces;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Phase;
import org.hemicycle.themes.Texts;

/** A space: what it is about, where it stands in time, what its components hold now, and what stands around it. */
record SpacePage(SpaceDetail space, List<ComponentBlock> blocks, Around around, List<SpaceFigures.Figure> figures) {
    SpacePage {
        blocks = List.copyOf(blocks);
        figures = List.copyOf(figures);
    }

    /** Parts of the page that stand side by side on wide screens, or one part across it. */
    record Row(boolean whole, List<SpaceBlock> main, List<SpaceBlock> aside) {}

    /** The way to this page. */
    List<Link> ways(Texts t) {
        var ways = new ArrayList<Link>();
        ways.add(Link.to("/", t.get("home.breadcrumb")));
        ways.add(Link.to("/spaces", t.get("menu.spaces")));
        for (var way : new Around.Way[] {around.group(), around.parent()}) {
            if (way != null) {
                ways.add(Link.to(way.path(), way.title().in(t.locale())));
            }
        }
        return ways;
    }

    /** The blocks that have something to show, in their order, those for columns beside one another. */
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        var main = new ArrayList<SpaceBlock>();
        var aside = new ArrayList<SpaceBlock>();
        for (SpaceBlock block : around.blocks()) {
            if (!block.shown() || isEmpty(block)) {
                continue;
            }
            switch (block.kind().width()) {
                case MAIN -> main.add(block);
                case ASIDE -> aside.add(block);
                case WHOLE -> {
                    close(rows, main, aside);
                    rows.add(new Row(true, List.of(block), List.of()));
                }
            }
        }
        close(rows, main, aside);
        return rows;
    }

    private static void close(List<Row> rows, List<SpaceBlock> main, List<SpaceBlock> aside) {
        if (!main.isEmpty() || !aside.isEmpty()) {
            rows.add(new Row(false, List.copyOf(main), List.copyOf(aside)));
            main.clear();
            aside.clear();
        }
    }

    private boolean isEmpty(SpaceBlock block) {
        return switch (block.kind()) {
            case ANNOUNCEMENT -> around.announcement().isEmpty();
            case PHASES -> space.phases().isEmpty();
            case ABOUT -> space.description().isEmpty();
            case FACTS -> around.facts().isEmpty();
            case BODY -> around.body() == null;
            case PEOPLE -> around.seats().isEmpty();
            case TEXT -> block.body().isEmpty();
            case CONTENTS -> blocks.isEmpty();
            case DOCUMENTS -> around.documents().isEmpty();
            case STATS -> figures.isEmpty();
            case CHILDREN -> around.children().isEmpty();
            case RELATED -> around.related().isEmpty();
        };
    }

    /** The words above a block. */
    String title(Texts t, SpaceBlock block) {
        return block.title().isEmpty()
                ? t.get("space.block." + block.kind().key())
                : block.title().in(t.locale());
    }

    /** The phases: those before the active one are past; without an active one all are to come, or past by their dates. */
    List<Phase> timeline(Texts t) {
        boolean active = space.activePhase().isPresent();
        Phase.State state = active || space.card().time() == SpaceTime.PAST ? Phase.State.PAST : Phase.State.COMING;
        List<Phase> timeline = new ArrayList<>();
        for (TimelinePhase phase : space.phases()) {
            timeline.add(shown(phase, phase.active() ? Phase.State.CURRENT : state, t));
            state = phase.active() ? Phase.State.COMING : state;
        }
        return timeline;
    }

    private static Phase shown(TimelinePhase phase, Phase.State state, Texts t) {
        String description = phase.description().in(t.locale());
        return new Phase(
                phase.title().in(t.locale()),
                description.isEmpty() ? null : description,
                phase.startsAt(),
                phase.endsAt(),
                phase.extensions().stream()
                        .map(move -> new Phase.Move(
                                move.formerly(), move.endsAt(), move.reason().in(t.locale())))
                        .toList(),
                state);
    }
}
