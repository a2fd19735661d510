package org.hemicycle.participation.proposals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.participation.proposals.lists.Box;
import org.hemicycle.participation.proposals.lists.Filters;
import org.hemicycle.participation.spaces.Place;
import org.jspecify.annotations.Nullable;

/** The addresses of a list with its filters: the same with another order, page, or part of the map. */
record ListAddress(Place place, ListQuery query) {
    String path() {
        return of(place);
    }

    /** Of all proposals of a place; one that has a use of its own may stand beside another in the same space. */
    static String of(Place place) {
        String list = place.spacePath() + "/proposals";
        return place.own().containsKey("preset") ? list + "/" + place.component() : list;
    }

    String sortedBy(Sort sort) {
        Integer seed = query.sort() == Sort.RANDOM ? query.seed() : null;
        return with(query.sortedBy(sort, seed), query.filters().box(), null);
    }

    /** The same order and filters from the first row on. */
    String start() {
        return with(query, query.filters().box(), null);
    }

    String after(ListKey key) {
        return with(query, query.filters().box(), key);
    }

    /** The map of this part; of everything when it is null. */
    String map(@Nullable Box box) {
        return with(new ListQuery(query.filters(), query.sort(), query.seed(), null, true), box, null);
    }

    /** The list without a map. */
    String list() {
        return with(new ListQuery(query.filters(), query.sort(), query.seed(), null, false), null, null);
    }

    private String with(ListQuery asked, @Nullable Box box, @Nullable ListKey after) {
        Filters filters = asked.filters();
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "theme", filters.theme());
        put(parts, "territory", filters.territory());
        put(parts, "state", filters.state());
        put(parts, "origin", filters.origin() == null ? null : filters.origin().key());
        put(parts, "aid", filters.aid());
        put(parts, "only", filters.only() == null ? null : filters.only().key());
        put(parts, "q", filters.words().isEmpty() ? null : filters.words());
        put(parts, "sort", asked.sort() == null ? null : asked.sort().key());
        put(parts, "seed", asked.sort() == Sort.RANDOM ? asked.seed() : null);
        put(parts, "view", asked.map() ? "map" : null);
        put(parts, "box", box);
        put(parts, "after", after);
        return parts.isEmpty() ? path() : path() + "?" + encoded(parts);
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    private static String encoded(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
