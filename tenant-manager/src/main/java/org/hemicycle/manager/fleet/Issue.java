package org.hemicycle.manager.fleet;

import java.time.Instant;
import java.util.UUID;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, from the moment it was found until it was found no more.
 *
 * @param subject what of this kind: a host name, a run
 * @param organisation whose it is; null where it concerns the installation
 * @param since from when on it has been so, as far as is known
 * @param detail the one thing worth knowing besides; may be empty
 * @param handling what an operator has said about it; null while nobody has
 * @param version grows with each change; the entity tag of the API
 */
public record Issue(
        UUID id,
        IssueKind kind,
        String subject,
        @Nullable Organisation organisation,
        Severity severity,
        Instant since,
        String detail,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Handling handling,
        long version) {
    /** The organisation that it concerns. */
    public record Organisation(String id, String slug, LocalizedText name) {}

    /**
     * What an operator has said about it.
     *
     * @param note may be empty
     * @param snoozedUntil until when nobody wants to hear of it; null where it is simply known
     */
    public record Handling(
            String by, Instant at, String note, @Nullable Instant snoozedUntil) {}

    /** The page where something is done about it. */
    public String remedy() {
        return kind.remedy(organisation == null ? "" : organisation.slug(), subject);
    }

    /** Whether it wants somebody's attention at this moment. */
    public boolean wantsAttention(Instant now) {
        if (closedAt != null) {
            return false;
        }
        return handling == null || (handling.snoozedUntil() != null && !now.isBefore(handling.snoozedUntil()));
    }
}
