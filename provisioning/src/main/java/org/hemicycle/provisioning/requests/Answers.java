package org.hemicycle.provisioning.requests;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.requests.Answer.Accepted;
import org.hemicycle.provisioning.requests.Answer.Refusal;
import org.hemicycle.provisioning.requests.Answer.Refused;
import org.hemicycle.provisioning.runs.ModuleChange;
import org.hemicycle.provisioning.runs.Runs;

/** Decides on requests by what the registry says, never by what the data plane believes. */
final class Answers {

    private static final String BY = "organisation";

    private final Registry registry;
    private final Runs runs;
    private final Clock clock;

    Answers(Registry registry, Runs runs, Clock clock) {
        this.registry = registry;
        this.runs = runs;
        this.clock = clock;
    }

    Answer to(Request request) {
        var tenant = registry.find(request.tenant());
        if (tenant.isEmpty() || !(tenant.get().state() instanceof TenantState.Active)) {
            return new Refused(Refusal.NOT_ACTIVE);
        }
        return switch (request.kind()) {
            case "enable-module" ->
                module(request).map(key -> enable(tenant.get(), key)).orElseGet(Answers::unknown);
            case "disable-module" ->
                module(request).map(key -> disable(tenant.get(), key)).orElseGet(Answers::unknown);
            default -> new Refused(Refusal.UNKNOWN_KIND);
        };
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

    private static Answer unknown() {
        return new Refused(Refusal.UNKNOWN_MODULE);
    }
}
