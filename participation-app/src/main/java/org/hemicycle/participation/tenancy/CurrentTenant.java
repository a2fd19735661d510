package org.hemicycle.participation.tenancy;

import java.util.Optional;
import org.hemicycle.provisioning.registry.Tenant;
import org.slf4j.MDC;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tenant for whom the current code works. It is bound for the length of a call, cannot be changed inside it, and is
 * inherited by no thread: work that goes elsewhere binds it again, by name.
 */
public final class CurrentTenant {
    private static final ScopedValue<Tenant> BOUND = ScopedValue.newInstance();
    private static final String LOG_KEY = "tenant";

    private CurrentTenant() {}

    /** The bound tenant; throws {@link NoTenantBound} where there is none. */
    public static Tenant get() {
        return BOUND.orElseThrow(NoTenantBound::new);
    }

    /** The bound tenant, for the few pages that exist without one, such as "no such organisation". */
    public static Optional<Tenant> find() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    /** Runs the work for this tenant. */
    public static void run(Tenant tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return true;
        });
    }

    /** Calls the work for this tenant and gives back its result. */
    public static <R, X extends Throwable> R call(Tenant tenant, ScopedValue.CallableOp<? extends R, X> work) throws X {
        refuseToLeaveATransaction(tenant);
        var before = MDC.get(LOG_KEY);
        MDC.put(LOG_KEY, tenant.slug().value());
        try {
            return ScopedValue.where(BOUND, tenant).call(work);
        } finally {
            if (before == null) {
                MDC.remove(LOG_KEY);
            } else {
                MDC.put(LOG_KEY, before);
            }
        }
    }

    /** A running transaction holds a connection of the tenant before; its statements would go to the wrong home. */
    private static void refuseToLeaveATransaction(Tenant next) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !(BOUND.isBound() && BOUND.get().id().equals(next.id()))) {
            throw new IllegalStateException("Another tenant cannot be bound inside a transaction");
        }
    }
}
