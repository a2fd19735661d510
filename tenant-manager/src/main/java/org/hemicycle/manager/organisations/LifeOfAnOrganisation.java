package org.hemicycle.manager.organisations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.registry.Change;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.runs.RunId;
import org.hemicycle.provisioning.runs.RunKind;
import org.hemicycle.provisioning.runs.Runs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings organisations from one state into the next, where the state they are in offers it. */
@Component
public class LifeOfAnOrganisation {
    /** The longest time between the wish to delete and the removal of the data. */
    public static final int GRACE_DAYS_AT_MOST = 90;

    private final Registry registry;
    private final Runs runs;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LifeOfAnOrganisation(
            Registry registry, Runs runs, AuditTrail audit, Clock clock, PlatformTransactionManager transactions) {
        this.registry = registry;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Closes the space for a reason; visitors see a notice. */
    public Passage suspend(TenantId id, String reason, Actor actor) {
        return pass(id, "organisation.suspended", actor, state -> switch (state) {
            case TenantState.Active active -> to(active.suspend(reason, clock.instant()));
            default -> none();
        });
    }

    /** Opens the space again, also one that was to be deleted, as long as its grace lasts. */
    public Passage reactivate(TenantId id, Actor actor) {
        var now = clock.instant();
        return pass(id, "organisation.reactivated", actor, state -> switch (state) {
            case TenantState.Suspended suspended -> to(suspended.reactivate(now));
            case TenantState.Archived archived -> to(archived.reactivate(now));
            case TenantState.Deleting deleting when deleting.purgeAfter().isAfter(now) -> to(deleting.reactivate(now));
            default -> none();
        });
    }

    /** Leaves the space readable, and closes it for writing. */
    public Passage archive(TenantId id, Actor actor) {
        var now = clock.instant();
        return pass(id, "organisation.archived", actor, state -> switch (state) {
            case TenantState.Active active -> to(active.archive(now));
            case TenantState.Suspended suspended -> to(suspended.archive(now));
            default -> none();
        });
    }

    /**
     * Closes the space, and removes all it holds when the grace is over.
     *
     * @param graceDays 0 to {@value #GRACE_DAYS_AT_MOST}; 0 removes at once
     */
    public Passage delete(TenantId id, int graceDays, Actor actor) {
        if (graceDays < 0 || graceDays > GRACE_DAYS_AT_MOST) {
            throw new IllegalArgumentException("graceDays must be from 0 to " + GRACE_DAYS_AT_MOST);
        }
        var now = clock.instant();
        var purgeAfter = now.plus(Duration.ofDays(graceDays));
        return pass(id, "organisation.deletion-asked", actor, state -> deleting(state, now, purgeAfter));
    }

    private static Optional<TenantState> deleting(TenantState state, Instant now, Instant purgeAfter) {
        return switch (state) {
            case TenantState.Active active -> to(active.delete(now, purgeAfter));
            case TenantState.Suspended suspended -> to(suspended.delete(now, purgeAfter));
            case TenantState.Archived archived -> to(archived.delete(now, purgeAfter));
            default -> none();
        };
    }

    private Passage pass(TenantId id, String action, Actor actor, Function<TenantState, Optional<TenantState>> step) {
        while (true) {
            var tenant = registry.find(id).orElse(null);
            if (tenant == null) {
                return new Passage.Unknown();
            }
            var next = step.apply(tenant.state()).orElse(null);
            if (next == null) {
                return new Passage.Refused(tenant, "problem.refused-" + action.substring("organisation.".length()));
            }
            var saved = transaction.execute(status -> save(tenant, next, action, actor));
            if (saved.isPresent()) {
                return saved.get();
            }
        }
    }

    /** Empty when somebody else was faster: then the state is to be looked at again. */
    private Optional<Passage> save(Tenant tenant, TenantState next, String action, Actor actor) {
        return switch (registry.save(tenant.withState(next), tenant.version())) {
            case Change.Saved(var saved) -> {
                audit.record(actor, action, saved.id(), detail(tenant, saved));
                yield Optional.of(new Passage.Passed(saved, removal(saved, actor)));
            }
            case Change.Stale() -> Optional.empty();
            case Change.HostNameTaken(var name) ->
                throw new IllegalStateException("A change of state met a taken host name: " + name);
        };
    }

    private Optional<RunId> removal(Tenant tenant, Actor actor) {
        return tenant.state() instanceof TenantState.Deleting deleting
                        && !deleting.purgeAfter().isAfter(clock.instant())
                ? Optional.of(runs.request(RunKind.DELETION, tenant.id(), actor.name()))
                : Optional.empty();
    }

    private static Map<String, Object> detail(Tenant before, Tenant after) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("version", after.version());
        detail.put("from", before.state().key());
        detail.put("to", after.state().key());
        switch (after.state()) {
            case TenantState.Suspended suspended -> detail.put("reason", suspended.reason());
            case TenantState.Deleting deleting ->
                detail.put("purgeAfter", deleting.purgeAfter().toString());
            default -> {}
        }
        return detail;
    }

    private static Optional<TenantState> to(TenantState state) {
        return Optional.of(state);
    }

    private static Optional<TenantState> none() {
        return Optional.empty();
    }
}
