package org.hemicycle.manager.organisations;

import java.util.List;
import org.hemicycle.manager.audit.AuditEntry;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.stereotype.Component;

/** What was done to an organisation since somebody looked at it, for whoever comes second. */
@Component
class WhatChanged {
    private static final int REMEMBERED = 100;

    private final AuditTrail audit;

    WhatChanged(AuditTrail audit) {
        this.audit = audit;
    }

    /** Newest first. */
    List<AuditEntry> since(long version, Tenant now) {
        return audit.of(now.id(), REMEMBERED).stream()
                .filter(entry -> version(entry) > version)
                .toList();
    }

    private static long version(AuditEntry entry) {
        return entry.detail().get("version") instanceof Number version ? version.longValue() : 0;
    }
}
