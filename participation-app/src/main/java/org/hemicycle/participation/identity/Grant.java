package org.hemicycle.participation.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has.
 *
 * @param space the number of the space in which; null for the whole organisation
 */
public record Grant(Role role, @Nullable Long space) {
    /** {@code administrator}, or {@code moderator:12} for a space. */
    public String text() {
        return space == null ? role.key() : role.key() + ":" + space;
    }

    /** What {@link #text} wrote; empty for anything else. */
    public static Optional<Grant> parse(String text) {
        int colon = text.indexOf(':');
        try {
            return colon < 0
                    ? Role.of(text).map(role -> new Grant(role, null))
                    : Role.of(text.substring(0, colon))
                            .map(role -> new Grant(role, Long.valueOf(text.substring(colon + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What all of these allow together. */
    public static Powers powers(Collection<Grant> grants) {
        var everywhere = EnumSet.noneOf(Power.class);
        var bySpace = new HashMap<Long, Set<Power>>();
        for (var grant : grants) {
            if (grant.space() == null) {
                everywhere.addAll(grant.role().powers());
            } else {
                bySpace.computeIfAbsent(grant.space(), _ -> EnumSet.noneOf(Power.class))
                        .addAll(grant.role().powers());
            }
        }
        return new Powers(everywhere, bySpace);
    }
}
