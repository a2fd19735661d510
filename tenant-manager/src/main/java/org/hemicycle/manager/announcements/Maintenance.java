package org.hemicycle.manager.announcements;

import java.time.Instant;
import java.util.UUID;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.MaintenanceWindow;
import org.jspecify.annotations.Nullable;

/**
 * A planned window, as operators know it.
 *
 * @param cell of whose organisations; null for those of all cells, or where it is one organisation
 * @param organisation slug of the one organisation; null for all
 * @param cancelledAt when it was called off or ended early
 */
public record Maintenance(
        UUID id,
        @Nullable String cell,
        @Nullable String organisation,
        @Nullable LocalizedText organisationName,
        MaintenanceWindow window,
        String plannedBy,
        Instant plannedAt,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt,
        long version) {
    /** Whether it is still to come, or goes on. */
    public boolean isAhead(Instant now) {
        return cancelledAt == null && now.isBefore(window.endsAt());
    }

    public boolean isInForce(Instant now) {
        return cancelledAt == null && window.isInForce(now);
    }

    /** Key of the words that say how it stands: {@code planned}, {@code running}, {@code over} or {@code cancelled}. */
    public String standing(Instant now) {
        if (cancelledAt != null) {
            return "cancelled";
        }
        return isInForce(now) ? "running" : isAhead(now) ? "planned" : "over";
    }
}
