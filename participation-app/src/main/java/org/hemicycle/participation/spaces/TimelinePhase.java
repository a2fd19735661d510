package org.hemicycle.participation.spaces;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A phase as the timeline shows it. */
record TimelinePhase(
        long id,
        LocalizedText title,
        LocalizedText description,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        boolean active,
        Set<String> actions,
        List<Extension> extensions) {
    TimelinePhase {
        actions = Set.copyOf(actions);
        extensions = List.copyOf(extensions);
    }

    /**
     * An end that was moved before the eyes of all.
     *
     * @param formerly what was said before; null when no end had been said
     */
    record Extension(@Nullable Instant formerly, Instant endsAt, LocalizedText reason) {}
}
