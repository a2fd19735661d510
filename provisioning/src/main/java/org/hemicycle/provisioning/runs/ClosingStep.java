package org.hemicycle.provisioning.runs;

import java.time.Clock;
import java.util.Optional;
import org.hemicycle.provisioning.registry.TenantState;

/** The first step of a deletion: the point of no return, unless the organisation was taken back during its grace. */
final class ClosingStep implements Step {

    private final RegistryChanges registry;
    private final Clock clock;

    ClosingStep(RegistryChanges registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void perform(Work work) {
        registry.change(work.tenant().id(), current -> switch (current.state()) {
            case TenantState.Deleted _ -> Optional.empty();
            case TenantState.Deleting deleting
            when !deleting.purgeAfter().isAfter(clock.instant()) ->
                Optional.of(current.withState(deleting.purge(clock.instant())));
            default -> throw new NoLongerWanted();
        });
    }
}
