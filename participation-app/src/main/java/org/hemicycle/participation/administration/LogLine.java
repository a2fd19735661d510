package org.hemicycle.participation.administration;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param space title of the space in which it was done; null where in none, or where that one is gone
 * @param means by what the person had proved who they are, as keys
 * @param member name of the member whom it concerns
 */
record LogLine(
        long id,
        Instant at,
        @Nullable Long actorId,
        @Nullable String actor,
        String action,
        @Nullable LocalizedText space,
        @Nullable String reason,
        @Nullable String means,
        @Nullable String member,
        Map<String, Object> detail) {
    /** Who acted; those whose account is deleted have no name any more. */
    String who(Texts t) {
        return actor == null ? t.get("admin.deed.actor-gone") : actor;
    }

    String what(Texts t) {
        var key = "admin.deed." + action;
        return t.has(key) ? t.get(key) : action;
    }

    /** What or whom it concerns, besides the space. */
    String about(Texts t) {
        var role = detail.get("role");
        var words = java.util.stream.Stream.of(
                member,
                role == null ? null : t.get("identity.role." + role),
                number(t, "proposal"),
                number(t, "comment"),
                text("slug"),
                text("module"),
                text("path"));
        return words.filter(java.util.Objects::nonNull).collect(Collectors.joining(", "));
    }

    String where(Texts t) {
        return space == null ? "" : space.in(t.locale());
    }

    String how(Texts t) {
        return means == null
                ? ""
                : Arrays.stream(means.split(" "))
                        .map(one -> t.get("admin.means." + one))
                        .collect(Collectors.joining(", "));
    }

    private @Nullable String number(Texts t, String name) {
        return detail.get(name) instanceof Number number ? t.get("admin.log." + name, number.longValue()) : null;
    }

    private @Nullable String text(String name) {
        return detail.get(name) instanceof String text ? text : null;
    }
}
