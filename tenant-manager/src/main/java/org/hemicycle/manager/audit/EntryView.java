package org.hemicycle.manager.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail for programs.
 *
 * @param organisation identifier of the organisation to which it was done
 * @param position its place in the chain; null for the moment before it is sealed
 */
@Schema(name = "AuditEntry")
record EntryView(
        long id,
        Instant at,
        String actor,
        String action,
        @Nullable String organisation,
        @Nullable String slug,
        Map<String, Object> detail,
        @Nullable Long position,
        @Nullable String digest) {
    static EntryView of(ReadingTheTrail.Found found) {
        var entry = found.entry();
        return new EntryView(
                entry.id(),
                entry.at(),
                entry.actor().name(),
                entry.action(),
                entry.tenant().map(TenantId::value).orElse(null),
                found.slug(),
                entry.detail(),
                found.position(),
                found.digest());
    }

    /** @param next cursor of the following page; null on the last */
    @Schema(name = "AuditEntryPage")
    record Page(List<EntryView> items, @Nullable String next) {
        /** The first {@code rows} of what was found, which is one more when there is a next page. */
        static Page of(List<ReadingTheTrail.Found> found, int rows) {
            var items = found.stream().limit(rows).map(EntryView::of).toList();
            return new Page(
                    items, found.size() > rows ? Long.toString(items.getLast().id()) : null);
        }
    }
}
