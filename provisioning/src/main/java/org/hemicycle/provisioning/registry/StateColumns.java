package org.hemicycle.provisioning.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state, as the columns of the table {@code tenant}. */
record StateColumns(
        String key,
        @Nullable String reason,
        Instant since,
        @Nullable Instant purgeAfter) {
    static StateColumns of(TenantState state) {
        return switch (state) {
            case TenantState.Suspended(var reason, var since) -> new StateColumns(state.key(), reason, since, null);
            case TenantState.Failed(var reason, var since) -> new StateColumns(state.key(), reason, since, null);
            case TenantState.Deleting(var since, var purgeAfter) ->
                new StateColumns(state.key(), null, since, purgeAfter);
            case TenantState.Provisioning(var since) -> new StateColumns(state.key(), null, since, null);
            case TenantState.Active(var since) -> new StateColumns(state.key(), null, since, null);
            case TenantState.Archived(var since) -> new StateColumns(state.key(), null, since, null);
            case TenantState.Deleted(var since) -> new StateColumns(state.key(), null, since, null);
        };
    }
}
