package org.hemicycle.participation.spaces.taxonomy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The two trees, to be named in each language and arranged. */
record TaxonomyPage(List<Taxonomy.Node> nodes, List<Locale> languages) {
    TaxonomyPage {
        nodes = List.copyOf(nodes);
        languages = List.copyOf(languages);
    }

    static List<String> kinds() {
        return List.of("theme", "territory");
    }

    List<Taxonomy.Node> of(String kind) {
        return nodes.stream().filter(node -> node.kind().equals(kind)).toList();
    }

    /** Below what a node can stand: not below itself. */
    List<Option> parents(Texts t, String kind, long id) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("spaces.taxonomy.top"))),
                        of(kind).stream()
                                .filter(node -> node.id() != id && !node.above().contains(id))
                                .map(node -> option(t, node)))
                .toList();
    }

    /** Into what a node can be merged. */
    List<Option> targets(Texts t, Taxonomy.Node one) {
        return of(one.kind()).stream()
                .filter(node -> node.id() != one.id() && !node.above().contains(one.id()))
                .map(node -> option(t, node))
                .toList();
    }

    static String parent(Taxonomy.Node node) {
        return node.above().isEmpty() ? "" : node.above().getLast().toString();
    }

    private static Option option(Texts t, Taxonomy.Node node) {
        return Option.of(
                Long.toString(node.id()),
                "– ".repeat(node.depth()) + node.name().in(t.locale()));
    }
}
