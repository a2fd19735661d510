package org.hemicycle.participation.proposals;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The orders of the list, each with the key by which pages follow one another; all run downwards. */
enum Sort {
    RECENT("p.published_at", "timestamptz 'epoch' + :key * interval '1 microsecond'"),
    RANDOM("hashint8extended(p.id, :seed)", ":key"),
    SUPPORTED("t.supports", ":key"),
    COMMENTED("coalesce(y.comments, 0)", ":key"),
    LIKED("coalesce(k.likes, 0)", ":key"),
    FOLLOWED("coalesce(k.follows, 0)", ":key");

    private static final String REACTIONS =
            "left join liking_tally k on k.subject_type = 'proposal' and k.subject_id = p.id";

    private final String expression;
    private final String bound;

    Sort(String expression, String bound) {
        this.expression = expression;
        this.bound = bound;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of a row as a whole number. */
    String column() {
        return this == RECENT
                ? "(extract(epoch from p.published_at) * 1000000)::bigint as sort_key"
                : expression + " as sort_key";
    }

    /** What must be joined for it, beyond what every list joins. */
    String join() {
        return this == LIKED || this == FOLLOWED ? REACTIONS : "";
    }

    String order() {
        return "order by " + expression + " desc, p.id desc";
    }

    String after() {
        return "and (" + expression + ", p.id) < (" + bound + ", :id)";
    }

    static Optional<Sort> parse(@Nullable String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
