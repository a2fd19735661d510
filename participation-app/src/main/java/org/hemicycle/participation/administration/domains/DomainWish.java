package org.hemicycle.participation.administration.domains;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The latest wish about a name, and what came of it; {@code refusal} is the code of a reason. */
record DomainWish(
        String kind,
        String name,
        @Nullable Instant doneAt,
        @Nullable String refusal) {
    static final String CLAIM = "claim-host-name";
    static final String CHECK = "check-host-name";
    static final String WITHDRAW = "withdraw-host-name";
    static final String LEAD = "lead-host-name";

    boolean isOpen() {
        return doneAt == null;
    }

    boolean isRefused() {
        return refusal != null;
    }
}
