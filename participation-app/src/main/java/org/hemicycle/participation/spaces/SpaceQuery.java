package org.hemicycle.participation.spaces;

import org.jspecify.annotations.Nullable;

/**
 * Which spaces are looked for; what is null or empty does not matter.
 *
 * @param group number of the group that they stand in
 * @param words that their title or subtitle has
 */
record SpaceQuery(
        @Nullable SpaceType type,
        @Nullable SpaceTime time,
        @Nullable Long group,
        String words) {
    static final SpaceQuery ALL = new SpaceQuery(null, null, null, "");

    /** On the space {@code s} and its time {@code n}. */
    static final String CONDITIONS = """
            (cast(:type as text) is null or s.type = :type)
              and (cast(:time as text) is null or n.time = :time)
              and (cast(:group as bigint) is null or s.group_id = :group)
              and (:words = '' or unaccent(cast(jsonb_path_query_array(s.title, '$.*') || jsonb_path_query_array(s.subtitle, '$.*') as text)) ilike unaccent(:words))
            """;

    SpaceQuery {
        words = words.strip().length() > 100 ? words.strip().substring(0, 100) : words.strip();
    }

    static SpaceQuery of(@Nullable SpaceType type) {
        return new SpaceQuery(type, null, null, "");
    }

    /** The words as {@code ilike} takes them. */
    String pattern() {
        return words.isEmpty() ? "" : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    boolean isNarrowed() {
        return type != null || time != null || !words.isEmpty();
    }
}
