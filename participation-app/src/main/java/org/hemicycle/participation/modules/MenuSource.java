package org.hemicycle.participation.modules;

import java.util.List;
import java.util.Locale;

/** A module whose places in the menu are content of the organisation, such as its pages. */
public interface MenuSource {
    /** The places to show now to readers of this language, in their order, after the fixed ones. */
    List<Place> places(Locale language);

    /** The places of the footer, such as the legal notice; none unless a module has some. */
    default List<Place> footer(Locale language) {
        return List.of();
    }

    /** A place with its words and its path. */
    record Place(String label, String path) {}
}
