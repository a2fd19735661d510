package org.hemicycle.manager.organisations;

import java.util.List;
import java.util.Optional;
import org.hemicycle.manager.audit.AuditEntry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.runs.RunId;

/** What came of the wish to change an organisation. */
public sealed interface Changing {
    /** Done; modules are switched on and off by a run. Passkeys may belong to a name that has changed. */
    record Changed(Tenant tenant, Optional<RunId> run, List<FormerHost> former) implements Changing {
        public Changed {
            former = List.copyOf(former);
        }
    }

    /** The draft is wrong; nothing was done. */
    record Invalid(List<FieldProblem> problems) implements Changing {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Another organisation has a host name; nothing was done. */
    record Taken(FieldProblem problem) implements Changing {}

    /** Somebody changed the organisation in the meantime: what was done since, newest first. */
    record Stale(Tenant now, List<AuditEntry> since) implements Changing {
        public Stale {
            since = List.copyOf(since);
        }
    }

    /** In its present state it cannot be changed. */
    record NotNow(Tenant tenant) implements Changing {}

    /** There is no such organisation. */
    record Unknown() implements Changing {}
}
