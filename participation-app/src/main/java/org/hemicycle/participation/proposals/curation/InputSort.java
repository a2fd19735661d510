package org.hemicycle.participation.proposals.curation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which order the table of all proposals stands; the number of the proposal decides between equals. */
public enum InputSort {
    NEWEST("p.id", "desc"),
    OLDEST("p.id", "asc"),
    SUPPORTS("t.supports", "desc"),
    COMMENTS("coalesce(y.comments, 0)", "desc"),
    NOTES("(select count(*) from proposal_note n where n.proposal_id = p.id)", "desc");

    private final String column;
    private final String direction;

    InputSort(String column, String direction) {
        this.column = column;
        this.direction = direction;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static InputSort parse(@Nullable String key) {
        return Optional.ofNullable(key)
                .flatMap(word -> Stream.of(values())
                        .filter(one -> one.key().equals(word))
                        .findFirst())
                .orElse(NEWEST);
    }

    /** The value that rows are sorted by. */
    String column(boolean discussed) {
        return this == COMMENTS && !discussed ? "0" : column;
    }

    String order(boolean discussed) {
        return "order by %s %s, p.id %s".formatted(column(discussed), direction, direction);
    }

    /** What is true of the rows after the one with {@code :key} and {@code :id}. */
    String after(boolean discussed) {
        return "and (%s, p.id) %s (:key, :id)".formatted(column(discussed), direction.equals("desc") ? "<" : ">");
    }
}
