package org.hemicycle.manager.templates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.templates.PracticeContent;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation goes about something, offered to all others: the words, phases and components of one of its spaces, and nothing
 * that anybody contributed there.
 *
 * @param state {@code offered}, {@code shared}, {@code refused} or {@code withdrawn}
 * @param reason why it was refused, or taken back by an operator
 */
public record Practice(
        UUID id,
        TenantId tenant,
        LocalizedText organisation,
        String kind,
        LocalizedText name,
        LocalizedText description,
        String licence,
        PracticeContent content,
        String state,
        @Nullable String reason,
        Instant offeredAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        long revision) {
    static final List<String> STATES = List.of("offered", "shared", "refused", "withdrawn");

    public boolean isOffered() {
        return state.equals("offered");
    }

    public boolean isShared() {
        return state.equals("shared");
    }
}
