package org.hemicycle.participation.moderation.cases;

import org.hemicycle.participation.moderation.Ground;
import org.hemicycle.participation.moderation.Hold;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator wants to see of the queue.
 *
 * @param appeals only cases whose decision is contested, whatever their state
 * @param type the kind of things; empty for all
 * @param reason the key of a ground or of a hold; empty for all
 * @param before number of the case after which the page begins; 0 for the first
 */
record QueueQuery(
        CaseState state, boolean appeals, @Nullable Long space, String type, String reason, long before) {
    static final String APPEALS = "appeals";

    static QueueQuery of(
            @Nullable String state,
            @Nullable Long space,
            @Nullable String type,
            @Nullable String reason,
            @Nullable Long before) {
        var known = Ground.parse(reason).isPresent()
                || java.util.stream.Stream.of(Hold.values())
                        .anyMatch(hold -> hold.key().equals(reason));
        return new QueueQuery(
                CaseState.parse(state).orElse(CaseState.WAITING),
                APPEALS.equals(state),
                space,
                type == null ? "" : type,
                known && reason != null ? reason : "",
                before == null ? 0 : before);
    }

    String tab() {
        return appeals ? APPEALS : state.key();
    }

    /** The address of the list with these filters, in another state. */
    String in(String tab) {
        return "/admin/moderation?state=" + tab + filters();
    }

    String from(long last) {
        return in(tab()) + "&before=" + last;
    }

    private String filters() {
        return (space == null ? "" : "&space=" + space)
                + (type.isEmpty()
                        ? ""
                        : "&type=" + java.net.URLEncoder.encode(type, java.nio.charset.StandardCharsets.UTF_8))
                + (reason.isEmpty() ? "" : "&reason=" + reason);
    }
}
