package org.hemicycle.manager.organisations;

import java.util.Map;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.runs.Cancellation;
import org.hemicycle.provisioning.runs.Run;
import org.hemicycle.provisioning.runs.Runs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a creation that is not finished. */
@Component
public class CancellingARun {
    private final Runs runs;
    private final AuditTrail audit;

    CancellingARun(Runs runs, AuditTrail audit) {
        this.runs = runs;
        this.audit = audit;
    }

    /** Cancels the run if it can still be, and records who did. */
    @Transactional
    public Cancellation cancel(Run run, Actor actor) {
        var cancellation = runs.cancel(run.id());
        if (cancellation == Cancellation.ACCEPTED) {
            audit.record(
                    actor, "run.cancelled", run.tenant(), Map.of("run", run.id().toString()));
        }
        return cancellation;
    }
}
