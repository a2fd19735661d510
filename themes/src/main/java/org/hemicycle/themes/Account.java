package org.hemicycle.themes;

import java.util.List;

/** The person who is signed in, as the header shows them: a name, the places that are theirs, and the way out. */
public record Account(String name, List<Link> links, String signOut) {
    public Account {
        links = List.copyOf(links);
    }
}
