package org.hemicycle.manager.hostnames;

import java.util.Optional;
import java.util.Set;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.requests.Answer;
import org.hemicycle.provisioning.requests.Answering;
import org.hemicycle.provisioning.requests.Request;
import org.springframework.stereotype.Component;

/** What administrators ask about host names in their own space; each asks for its own organisation only. */
@Component
class HostNameRequests implements Answering {
    private static final String CLAIM = "claim-host-name";
    private static final String CHECK = "check-host-name";
    private static final String WITHDRAW = "withdraw-host-name";
    private static final String LEAD = "lead-host-name";

    private final ClaimingHostNames claiming;

    HostNameRequests(ClaimingHostNames claiming) {
        this.claiming = claiming;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CLAIM, CHECK, WITHDRAW, LEAD);
    }

    @Override
    public Answer answer(Tenant tenant, Request request) {
        return name(request)
                .map(name -> answer(tenant, request.kind(), name))
                .orElseGet(() -> new Answer.Refused(Answer.Refusal.NAME_MALFORMED));
    }

    private Answer answer(Tenant tenant, String kind, HostName name) {
        var actor = new Actor("organisation:" + tenant.slug());
        return switch (kind) {
            case CLAIM -> claim(tenant, name, actor);
            case CHECK -> check(tenant, name);
            case WITHDRAW -> orElse(claiming.withdraw(tenant, name, actor), Answer.Refusal.UNKNOWN_NAME);
            default -> orElse(claiming.lead(tenant, name, actor), Answer.Refusal.NAME_NOT_VERIFIED);
        };
    }

    private Answer claim(Tenant tenant, HostName name, Actor actor) {
        return switch (claiming.claim(tenant, name, actor)) {
            case Claiming.Claimed _ -> new Answer.Accepted();
            case Claiming.Refused(var problem) -> new Answer.Refused(problem.refusal());
        };
    }

    /** Only makes it due: other requests do not wait for the DNS. */
    private Answer check(Tenant tenant, HostName name) {
        var claim = claiming.find(tenant, name);
        claim.ifPresent(claiming::hasten);
        return orElse(claim.isPresent(), Answer.Refusal.UNKNOWN_NAME);
    }

    private static Answer orElse(boolean done, Answer.Refusal refusal) {
        return done ? new Answer.Accepted() : new Answer.Refused(refusal);
    }

    private static Optional<HostName> name(Request request) {
        return NameRules.read(request.payload().path("name").asString(""));
    }
}
