package org.hemicycle.participation.proposals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.participation.spaces.Place;
import org.jspecify.annotations.Nullable;

/** The addresses of a list with its filters: the same with another order, theme, or page. */
record ListAddress(Place place, ListQuery query) {
    String path() {
        return place.spacePath() + "/proposals";
    }

    String sortedBy(Sort sort) {
        return with(sort, query.theme(), null);
    }

    String about(@Nullable Long theme) {
        return with(query.sort(), theme, null);
    }

    String after(ListKey key) {
        return with(query.sort(), query.theme(), key);
    }

    private String with(Sort sort, @Nullable Long theme, @Nullable ListKey after) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (theme != null) {
            parts.put("theme", theme.toString());
        }
        if (query.state() != null) {
            parts.put("state", query.state().key());
        }
        if (!query.words().isEmpty()) {
            parts.put("q", query.words());
        }
        if (sort != Sort.RECENT) {
            parts.put("sort", sort.key());
        }
        if (sort == Sort.RANDOM && after != null) {
            parts.put("seed", Integer.toString(query.seed()));
        }
        if (after != null) {
            parts.put("after", after.toString());
        }
        return parts.isEmpty() ? path() : path() + "?" + encoded(parts);
    }

    private static String encoded(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
