package org.hemicycle.provisioning.requests;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.requests.Answer.Accepted;
import org.hemicycle.provisioning.requests.Answer.Refusal;
import org.hemicycle.provisioning.requests.Answer.Refused;
import org.hemicycle.provisioning.runs.ModuleChange;
import org.hemicycle.provisioning.runs.Runs;

/** Switches modules on and off for organisations, within what they are allowed. */
final class ModuleRequests implements Answering {

    private static final String ENABLE = "enable-module";
    private static final String DISABLE = "disable-module";
    private static final String BY = "organisation";

    private final Runs runs;
    private final Clock clock;

    ModuleRequests(Runs runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ENABLE, DISABLE);
    }

    @Override
    public Answer answer(Tenant tenant, Request request) {
        return module(request)
                .map(key -> request.kind().equals(ENABLE) ? enable(tenant, key) : disable(tenant, key))
                .orElseGet(() -> new Refused(Refusal.UNKNOWN_MODULE));
    }

    private Answer enable(Tenant tenant, String module) {
        if (!tenant.mayUse(module, clock.instant())) {
            return new Refused(Refusal.MODULE_NOT_ALLOWED);
        }
        if (!tenant.hasEnabled(module)) {
            runs.requestModules(tenant.id(), new ModuleChange(Set.of(module), Set.of()), BY);
        }
        return new Accepted();
    }

    private Answer disable(Tenant tenant, String module) {
        boolean needed = tenant.modulesEnabled().stream()
                .filter(other -> !other.equals(module))
                .flatMap(other -> Modules.find(other).stream())
                .anyMatch(other -> other.requires().contains(module));
        if (needed) {
            return new Refused(Refusal.MODULE_IN_USE);
        }
        if (tenant.hasEnabled(module)) {
            runs.requestModules(tenant.id(), new ModuleChange(Set.of(), Set.of(module)), BY);
        }
        return new Accepted();
    }

    private static Optional<String> module(Request request) {
        var key = request.payload().path("module").asString("");
        return Modules.optional().contains(key) ? Optional.of(key) : Optional.empty();
    }
}
