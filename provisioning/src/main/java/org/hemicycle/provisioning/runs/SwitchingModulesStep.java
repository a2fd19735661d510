package org.hemicycle.provisioning.runs;

import java.util.HashSet;
import java.util.Optional;
import org.hemicycle.provisioning.registry.TenantState;
import org.springframework.transaction.support.TransactionTemplate;

/** The last step of a change of modules: the data plane learns of it. Tables of modules switched off are kept. */
final class SwitchingModulesStep implements Step {

    private final RegistryChanges registry;
    private final TransactionTemplate transaction;

    SwitchingModulesStep(RegistryChanges registry, TransactionTemplate transaction) {
        this.registry = registry;
        this.transaction = transaction;
    }

    @Override
    public void perform(Work work) {
        var tenant = work.tenant();
        transaction.executeWithoutResult(_ -> {
            registry.recordFingerprints(tenant.id(), work.change().enable());
            registry.change(tenant.id(), current -> {
                if (current.state() instanceof TenantState.Deleted) {
                    throw new NoLongerWanted();
                }
                var enabled = new HashSet<>(current.modulesEnabled());
                enabled.addAll(work.change().enable());
                enabled.removeAll(work.change().disable());
                return enabled.equals(current.modulesEnabled())
                        ? Optional.empty()
                        : Optional.of(current.withModulesEnabled(enabled));
            });
        });
    }
}
