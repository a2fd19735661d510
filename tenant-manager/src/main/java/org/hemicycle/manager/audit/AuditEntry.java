package org.hemicycle.manager.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.provisioning.registry.TenantId;

/**
 * One thing that was done.
 *
 * @param action {@code organisation.suspended}: what it was done to, and what
 * @param detail what else is worth knowing, by name
 */
public record AuditEntry(
        long id, Instant at, Actor actor, String action, Optional<TenantId> tenant, Map<String, Object> detail) {}
