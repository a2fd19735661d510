package org.hemicycle.manager.hostnames;

import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.hemicycle.provisioning.registry.Change;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Lets the space of an organisation answer at a name, or no longer; joins the caller's transaction. */
@Component
class ServedNames {
    private static final int TRIES = 5;

    private final Registry registry;

    ServedNames(Registry registry) {
        this.registry = registry;
    }

    /** The organisation with the name among its own. */
    Tenant add(Tenant tenant, HostName name) {
        return change(tenant, names -> {
            if (names.own().contains(name)) {
                return names;
            }
            var own = new ArrayList<>(names.own());
            own.add(name);
            return new HostNames(names.home(), own, names.primary());
        });
    }

    /** The organisation without the name; when it was the first one, the name under the base domain is. */
    Tenant remove(Tenant tenant, HostName name) {
        return change(tenant, names -> {
            var own = names.own().stream().filter(one -> !one.equals(name)).toList();
            return new HostNames(names.home(), own, names.primary().equals(name) ? names.home() : names.primary());
        });
    }

    /** The organisation with this name, one of its own or that under the base domain, as the first one. */
    Tenant lead(Tenant tenant, HostName name) {
        return change(tenant, names -> new HostNames(names.home(), names.own(), name));
    }

    private Tenant change(Tenant tenant, UnaryOperator<HostNames> change) {
        var current = tenant;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var names = change.apply(current.hostNames());
            if (names.equals(current.hostNames())) {
                return current;
            }
            switch (registry.save(current.withHostNames(names), current.version())) {
                case Change.Saved(var saved) -> {
                    return saved;
                }
                case Change.Stale() -> current = registry.find(tenant.id()).orElseThrow();
                case Change.HostNameTaken(var name) ->
                    throw new OptimisticLockingFailureException("Another organisation has just got " + name);
            }
        }
        throw new OptimisticLockingFailureException("The organisation " + tenant.id() + " is being changed");
    }
}
