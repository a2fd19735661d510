package org.hemicycle.manager.support;

import java.time.Instant;
import java.util.UUID;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A request for support access, as far as the control plane knows of it.
 *
 * @param operator the address of who asked; only they may enter
 * @param minutes for how long, from the moment of consent
 * @param state {@code asked}, {@code open}, {@code refused}, {@code withdrawn} or {@code ended}
 */
public record SupportRequest(
        UUID id,
        TenantId tenant,
        long operatorId,
        String operator,
        String reason,
        int minutes,
        String state,
        Instant askedAt,
        @Nullable Instant until,
        @Nullable Instant enteredAt) {
    /** Whether something can still become of it. */
    public boolean isUnfinished() {
        return state.equals("asked") || state.equals("open");
    }

    public boolean isOpen() {
        return state.equals("open");
    }

    public boolean isOf(long operator) {
        return operatorId == operator;
    }
}
