package org.hemicycle.participation.proposals;

import java.util.List;

/** How many proposals a query finds, and how many in each theme were the theme left open. */
record Facets(int found, List<ThemeCount> themes) {
    Facets {
        themes = List.copyOf(themes);
    }
}
