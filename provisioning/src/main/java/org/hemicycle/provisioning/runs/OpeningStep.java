package org.hemicycle.provisioning.runs;

import java.time.Clock;
import java.util.Optional;
import org.hemicycle.provisioning.registry.TenantState;
import org.springframework.transaction.support.TransactionTemplate;

/** The last step of a creation: from here on the space has a public. */
final class OpeningStep implements Step {

    private final RegistryChanges registry;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OpeningStep(RegistryChanges registry, TransactionTemplate transaction, Clock clock) {
        this.registry = registry;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void perform(Work work) {
        var tenant = work.tenant();
        transaction.executeWithoutResult(_ -> {
            registry.recordFingerprints(tenant.id(), tenant.modulesEnabled());
            registry.change(
                    tenant.id(),
                    current -> current.state() instanceof TenantState.Provisioning building
                            ? Optional.of(current.withState(building.activate(clock.instant())))
                            : Optional.empty());
        });
    }

    @Override
    public void compensate(Work work) {
        registry.change(
                work.tenant().id(),
                current -> current.state() instanceof TenantState.Active
                        ? Optional.of(current.withState(new TenantState.Provisioning(clock.instant())))
                        : Optional.empty());
    }
}
