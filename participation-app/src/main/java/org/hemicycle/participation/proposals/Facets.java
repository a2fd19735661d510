package org.hemicycle.participation.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** How many proposals a query finds, and how many in each theme and territory were that one left open. */
record Facets(int found, List<ThemeCount> themes) {
    Facets {
        themes = List.copyOf(themes);
    }

    boolean has(String kind) {
        return themes.stream().anyMatch(theme -> theme.kind().equals(kind));
    }

    /** One tree as choices, each branch below its own. */
    List<Option> options(String kind, Texts t) {
        var options = new ArrayList<Option>();
        var tree = themes.stream().filter(theme -> theme.kind().equals(kind)).toList();
        add(options, tree, null, 0, t);
        return options;
    }

    private static void add(
            List<Option> options,
            List<ThemeCount> tree,
            @org.jspecify.annotations.Nullable Long parent,
            int depth,
            Texts t) {
        for (var theme : tree) {
            if (Objects.equals(theme.parent(), parent)) {
                options.add(Option.of(
                        Long.toString(theme.id()),
                        "\u2003".repeat(depth)
                                + t.get("proposals.filter.one", theme.name().in(t.locale()), theme.proposals())));
                add(options, tree, theme.id(), depth + 1, t);
            }
        }
    }
}
