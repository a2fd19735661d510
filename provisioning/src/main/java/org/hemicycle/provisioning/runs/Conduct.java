package org.hemicycle.provisioning.runs;

import java.time.Clock;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.runs.Claim.StepRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;

/** Takes one run from where it is to where it can go: its end, a wait, or the hands of another worker. */
final class Conduct {

    private static final Logger LOG = LoggerFactory.getLogger(Conduct.class);

    private final Registry registry;
    private final Ledger ledger;
    private final Steps steps;
    private final RunTimings timings;
    private final Clock clock;

    Conduct(Registry registry, Ledger ledger, Steps steps, RunTimings timings, Clock clock) {
        this.registry = registry;
        this.ledger = ledger;
        this.steps = steps;
        this.timings = timings;
        this.clock = clock;
    }

    void carryOut(Claim claim) throws InterruptedException {
        var enrolment = registry.enrolment(claim.tenant());
        if (enrolment.isEmpty()) {
            ledger.cancelled(claim, claim.steps().getFirst().position());
            return;
        }
        var work = new Work(claim.run(), enrolment.get(), claim.input());
        if (claim.cancelling()) {
            undo(claim, work);
        } else {
            reopen(claim, work);
            perform(claim, work);
        }
    }

    private void perform(Claim claim, Work work) throws InterruptedException {
        int done = 0;
        for (var step : claim.steps()) {
            if (step.isBehind()) {
                continue;
            }
            if (!ledger.advance(claim, done, step.position(), timings.lease())) {
                ledger.letGo(claim);
                return;
            }
            try {
                steps.of(claim.kind(), step.name()).perform(work);
            } catch (NoLongerWanted takenBack) {
                ledger.cancelled(claim, step.position());
                return;
            } catch (Exception failure) {
                setBack(claim, step, failure);
                return;
            }
            done = step.position();
        }
        ledger.succeed(claim, done);
        LOG.info(
                "run {} of kind {} for tenant {} is done",
                claim.run(),
                claim.kind().key(),
                claim.tenant());
    }

    private void undo(Claim claim, Work work) throws InterruptedException {
        for (var step : claim.steps().reversed()) {
            if (!step.wasBegun()) {
                continue;
            }
            try {
                steps.of(claim.kind(), step.name()).compensate(work);
            } catch (Exception failure) {
                setBack(claim, step, failure);
                return;
            }
            ledger.retreat(claim, step.position(), timings.lease());
        }
        registry.remove(claim.tenant());
        ledger.cancelled(claim, 0);
        LOG.info("run {} for tenant {} is cancelled and nothing is left", claim.run(), claim.tenant());
    }

    private void setBack(Claim claim, StepRow step, Exception failure) throws InterruptedException {
        if (failure instanceof InterruptedException stopped) {
            throw stopped;
        }
        var trouble = Diagnosis.of(failure);
        int attempts = step.attempts() + 1;
        LOG.warn(
                "run {} for tenant {}, step {}: {} ({})",
                claim.run(),
                claim.tenant(),
                step.name(),
                trouble.key(),
                withoutPersonalData(failure),
                trouble == Trouble.DEFECT ? failure : null);
        boolean hopeless = !trouble.passes() && (!trouble.isTriedAgain() || attempts >= timings.attempts());
        if (hopeless) {
            if (claim.kind().builds()) {
                changeState(claim.tenant(), state -> switch (state) {
                    case TenantState.Provisioning building -> building.fail(trouble.key(), clock.instant());
                    default -> state;
                });
            }
            LOG.error("run {} for tenant {} has failed: {}", claim.run(), claim.tenant(), withoutPersonalData(failure));
            ledger.fail(claim, step.position(), trouble);
        } else {
            ledger.waitFor(claim, step.position(), trouble, timings.delayAfter(attempts));
        }
    }

    /** Mail servers name the recipient when they complain. */
    private static String withoutPersonalData(Exception failure) {
        var kind = failure.getClass().getSimpleName();
        return failure instanceof MailException ? kind : kind + ": " + failure.getMessage();
    }

    /** A creation that failed and is tried again is being built again. */
    private void reopen(Claim claim, Work work) {
        if (claim.kind().builds() && work.tenant().state() instanceof TenantState.Failed) {
            changeState(claim.tenant(), state -> switch (state) {
                case TenantState.Failed failed -> failed.retry(clock.instant());
                default -> state;
            });
        }
    }

    private void changeState(TenantId id, java.util.function.UnaryOperator<TenantState> change) {
        registry.find(id).ifPresent(tenant -> {
            var changed = change.apply(tenant.state());
            if (!changed.equals(tenant.state())) {
                registry.save(tenant.withState(changed), tenant.version());
            }
        });
    }
}
