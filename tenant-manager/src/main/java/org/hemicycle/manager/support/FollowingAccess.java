package org.hemicycle.manager.support;

import java.util.Map;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.cells.SupportAccess;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks in the homes what became of requests, and writes it in the audit trail, once whoever looks. */
@Component
class FollowingAccess {
    private static final Logger LOG = LoggerFactory.getLogger(FollowingAccess.class);

    private final SupportRequests requests;
    private final SupportAccess homes;
    private final Registry registry;
    private final AuditTrail audit;

    FollowingAccess(SupportRequests requests, SupportAccess homes, Registry registry, AuditTrail audit) {
        this.requests = requests;
        this.homes = homes;
        this.registry = registry;
        this.audit = audit;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void lookAtAll() {
        for (var request : requests.unfinished()) {
            try {
                look(request);
            } catch (DataAccessException e) {
                LOG.warn("Support access {} cannot be followed now: {}", request.id(), e.getMessage());
            }
        }
    }

    @Transactional
    public void look(SupportRequest request) {
        registry.find(request.tenant())
                .flatMap(tenant -> homes.look(tenant, request.id()).map(now -> new Found(tenant, now)))
                .ifPresent(found -> follow(request, found.tenant(), found.now()));
    }

    private void follow(SupportRequest request, Tenant tenant, SupportAccess.Standing now) {
        if (!now.state().equals(request.state()) && requests.move(request, now)) {
            if (request.state().equals("asked") && now.state().equals("ended")) {
                record(request, tenant, "open");
            }
            record(request, tenant, now.state());
        }
        if (now.enteredAt() != null && requests.entered(request, now.enteredAt())) {
            audit.record(Actor.operator(request.operator()), "support.entered", tenant.id(), detail(request));
        }
    }

    private void record(SupportRequest request, Tenant tenant, String state) {
        var organisation = new Actor("organisation:" + tenant.slug());
        var who = state.equals("withdrawn") ? Actor.operator(request.operator()) : organisation;
        audit.record(who, "support." + (state.equals("open") ? "consented" : state), tenant.id(), detail(request));
    }

    private static Map<String, ?> detail(SupportRequest request) {
        return Map.of("request", request.id(), "reason", request.reason());
    }

    private record Found(Tenant tenant, SupportAccess.Standing now) {}
}
