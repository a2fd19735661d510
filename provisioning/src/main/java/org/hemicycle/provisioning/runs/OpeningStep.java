package org.hemicycle.provisioning.runs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.hemicycle.provisioning.registry.Tenant;
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
                            ? Optional.of(current.withState(opened(building, current)))
                            : Optional.empty());
        });
    }

    /** In service, or on trial for as many days as were granted: the last of them is whole, where the organisation is. */
    private TenantState opened(TenantState.Provisioning building, Tenant tenant) {
        var now = clock.instant();
        return registry.trialDays(tenant.id())
                .<TenantState>map(days -> building.tryOut(
                        LocalDate.ofInstant(now, tenant.timeZone())
                                .plusDays(days + 1L)
                                .atStartOfDay(tenant.timeZone())
                                .toInstant(),
                        now))
                .orElseGet(() -> building.activate(now));
    }

    @Override
    public void compensate(Work work) {
        registry.change(
                work.tenant().id(),
                current -> current.state().isOpen()
                        ? Optional.of(current.withState(new TenantState.Provisioning(clock.instant())))
                        : Optional.empty());
    }
}
