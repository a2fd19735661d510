package org.hemicycle.participation.spaces;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hemicycle.participation.spaces.groups.GroupCard;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;

/** The list of spaces as it was looked for; {@code next} is the address of the page after this one. */
record SpacesPage(
        SpaceQuery query,
        List<SpaceCard> spaces,
        List<GroupCard> groups,
        @Nullable String next) {
    private static final int SIZE = 12;

    /** The page made of one row more than it shows, if there are others. */
    static SpacesPage of(SpaceQuery query, List<SpaceCard> rows, List<GroupCard> groups) {
        List<SpaceCard> shown = rows.subList(0, Math.min(SIZE, rows.size()));
        return new SpacesPage(
                query, shown, groups, rows.size() > SIZE ? address(query, SpaceKey.of(shown.getLast())) : null);
    }

    static int size() {
        return SIZE;
    }

    boolean shows(@Nullable SpaceType other) {
        return query.type() == other;
    }

    /** The address of the list of this type, narrowed otherwise as it is now. */
    String tab(@Nullable SpaceType type) {
        return address(new SpaceQuery(type, query.time(), query.group(), query.words()), null);
    }

    List<Option> times(Texts t) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", t.get("spaces.time.any")));
        for (SpaceTime time : SpaceTime.values()) {
            options.add(Option.of(time.key(), t.get("spaces.time." + time.key())));
        }
        return options;
    }

    String time() {
        return query.time() == null ? "" : query.time().key();
    }

    private static String address(SpaceQuery query, @Nullable SpaceKey after) {
        var parts = new ArrayList<String>();
        if (query.type() != null) {
            parts.add("type=" + query.type().key());
        }
        if (query.time() != null) {
            parts.add("time=" + query.time().key());
        }
        if (!query.words().isEmpty()) {
            parts.add("q=" + Requests.encoded(query.words()));
        }
        if (after != null) {
            parts.add("after=" + after);
        }
        return "/spaces" + (parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining("&", "?", "")));
    }
}
