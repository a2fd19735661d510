package org.hemicycle.participation.tenancy;

import java.time.Duration;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Goes through the tenants of a cell without haste, one after the other, and lets the modules sweep each. */
final class Sweeper {
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private final Directory directory;
    private final ObjectProvider<Sweep> sweeps;

    Sweeper(Directory directory, ObjectProvider<Sweep> sweeps) {
        this.directory = directory;
        this.sweeps = sweeps;
    }

    void sweep(CellName cell) {
        for (var tenant : directory.all()) {
            if (tenant.placement().cell().equals(cell) && tenant.state().isOpen()) {
                sweep(tenant);
            }
        }
    }

    private void sweep(Tenant tenant) {
        try {
            CurrentTenant.run(tenant, () -> sweeps.orderedStream().forEach(Sweep::sweep));
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("Sweeping {} failed", tenant.id(), e);
        }
    }
}
