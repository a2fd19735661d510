package org.hemicycle.participation.spaces;

import java.time.Instant;
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
        Set<String> actions) {}
