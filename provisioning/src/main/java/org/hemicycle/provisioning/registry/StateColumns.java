package org.hemicycle.provisioning.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state, as the columns of the table {@code tenant}. */
record StateColumns(
        String key,
        @Nullable String reason,
        Instant since,
        @Nullable Instant purgeAfter,
        @Nullable LocalizedText notice,
        @Nullable Instant trialUntil,
        boolean said) {
    static StateColumns of(TenantState state) {
        var bare = new StateColumns(state.key(), null, state.since(), null, null, null, false);
        return switch (state) {
            case TenantState.Suspended suspended -> bare.because(suspended.reason(), suspended.notice());
            case TenantState.Failed failed -> bare.because(failed.reason(), null);
            case TenantState.Deleting deleting -> bare.until(deleting.purgeAfter(), null);
            case TenantState.Trial trial -> bare.until(null, trial.until());
            case TenantState.PastDue due ->
                new StateColumns(state.key(), null, due.since(), null, null, null, due.saidToThePublic());
            case TenantState.Provisioning _, TenantState.Active _, TenantState.Archived _, TenantState.Deleted _ ->
                bare;
        };
    }

    private StateColumns because(String why, @Nullable LocalizedText told) {
        return new StateColumns(key, why, since, null, told, null, false);
    }

    private StateColumns until(@Nullable Instant purge, @Nullable Instant trial) {
        return new StateColumns(key, null, since, purge, null, trial, false);
    }
}
