package org.hemicycle.participation.spaces.taxonomy;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The trees, with what a component offers of them. */
record BranchesPage(long space, long component, LocalizedText name, List<Taxonomy.Node> nodes, Set<String> chosen) {
    BranchesPage {
        nodes = List.copyOf(nodes);
        chosen = Set.copyOf(chosen);
    }

    List<Taxonomy.Node> of(String kind) {
        return nodes.stream().filter(node -> node.kind().equals(kind)).toList();
    }

    boolean offers(Taxonomy.Node node) {
        return chosen.contains(Long.toString(node.id()));
    }

    String target() {
        return "/admin/spaces/" + space + "/components/" + component + "/themes";
    }

    String back() {
        return "/admin/spaces/" + space + "#components";
    }
}
