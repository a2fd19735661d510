package org.hemicycle.manager.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; null means any.
 *
 * @param actor part of the name of who acted
 * @param action one action, or a family of them: {@code organisation.suspended}, {@code organisation}
 * @param tenant identifier or slug of an organisation, also of one that is gone
 * @param from inclusive
 * @param until exclusive
 * @param before the entries before this one
 */
public record AuditQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String tenant,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Long before) {
    /** Everything, from the newest on. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null);

    /** The same search, further back. */
    public AuditQuery before(long id) {
        return new AuditQuery(actor, action, tenant, from, until, id);
    }

    /** Whether it leaves entries out. */
    public boolean isNarrowed() {
        return actor != null || action != null || tenant != null || from != null || until != null;
    }
}
