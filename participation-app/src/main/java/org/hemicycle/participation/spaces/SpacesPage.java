package org.hemicycle.participation.spaces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of spaces; {@code next} is the address of the page after this one. */
record SpacesPage(
        @Nullable SpaceType type,
        List<SpaceCard> spaces,
        @Nullable String next) {
    private static final int SIZE = 12;

    /** The page made of one row more than it shows, if there are others. */
    static SpacesPage of(@Nullable SpaceType type, List<SpaceCard> rows) {
        List<SpaceCard> shown = rows.subList(0, Math.min(SIZE, rows.size()));
        return new SpacesPage(type, shown, rows.size() > SIZE ? address(type, SpaceKey.of(shown.getLast())) : null);
    }

    static int size() {
        return SIZE;
    }

    boolean shows(@Nullable SpaceType other) {
        return type == other;
    }

    private static String address(@Nullable SpaceType type, SpaceKey after) {
        return "/spaces?" + (type == null ? "" : "type=" + type.key() + "&") + "after=" + after;
    }
}
