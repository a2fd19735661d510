package org.hemicycle.provisioning.settings;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of all tenants that were asked for, in memory; {@link #refresh} follows changes. */
public final class Settings {
    private static final Logger log = LoggerFactory.getLogger(Settings.class);

    private final Layers layers;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();
    private final AtomicBoolean stale = new AtomicBoolean();
    private final Object oneRefresh = new Object();

    public Settings(Layers layers) {
        this.layers = layers;
    }

    /** The settings of the tenant. Waits for the network only when the tenant is met for the first time, or has changed. */
    public TenantSettings of(Tenant tenant) {
        var profiles = profiles(tenant);
        var found = known.get(tenant.id());
        if (found == null || !found.profiles().equals(profiles)) {
            found = known.compute(
                    tenant.id(),
                    (id, present) -> present != null && present.profiles().equals(profiles)
                            ? present
                            : load(id, profiles, present));
        }
        return found.settings();
    }

    /** Reads again the settings of all tenants that were asked for. Wrong ones are reported, and the last good ones stay. */
    public void refresh() {
        stale.set(true);
        synchronized (oneRefresh) {
            if (!stale.getAndSet(false)) {
                return;
            }
            layers.tryAgain();
            known.keySet()
                    .forEach(id -> known.computeIfPresent(id, (_, present) -> load(id, present.profiles(), present)));
        }
    }

    /** Forgets the settings of a tenant that is gone, also on disk. */
    public void forget(TenantId id) {
        known.remove(id);
        layers.forget(id.value());
    }

    /** The layers of a tenant, each on top of those before it. */
    static List<String> profiles(Tenant tenant) {
        return List.of(
                "kind-" + tenant.kind().key(),
                "plan-" + tenant.plan().key(),
                "tenant-" + tenant.id().value());
    }

    private Known load(TenantId id, List<String> profiles, @Nullable Known present) {
        var current = layers.current(profiles);
        if (current.isPresent()) {
            try {
                var settings = SettingsBinding.bind(current.get());
                layers.keep(id.value(), current.get());
                return new Known(profiles, settings);
            } catch (WrongSetting e) {
                log.error("Tenant {}: {}. The last good settings stay", id, e.getMessage());
            }
        }
        return present == null ? lastGood(id, profiles) : new Known(profiles, present.settings());
    }

    private Known lastGood(TenantId id, List<String> profiles) {
        try {
            return new Known(
                    profiles, SettingsBinding.bind(layers.lastKept(id.value()).orElse(Map.of())));
        } catch (WrongSetting e) {
            log.error("Tenant {}: {}. The built-in settings apply", id, e.getMessage());
            return new Known(profiles, TenantSettings.builtIn());
        }
    }

    private record Known(List<String> profiles, TenantSettings settings) {}
}
