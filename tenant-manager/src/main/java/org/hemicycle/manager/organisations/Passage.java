package org.hemicycle.manager.organisations;

import java.util.List;
import java.util.Optional;
import org.hemicycle.manager.audit.AuditEntry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.runs.RunId;

/** What came of the wish to bring an organisation into another state. */
public sealed interface Passage {
    /** It is in the new state; a deletion without grace has begun its run. */
    record Passed(Tenant tenant, Optional<RunId> run) implements Passage {}

    /**
     * From its present state this step is not possible.
     *
     * @param reason key of the sentence in the message files; its one argument is the present state's key
     */
    record Refused(Tenant tenant, String reason) implements Passage {}

    /** Somebody changed the organisation in the meantime: what was done since, newest first. Nothing was done. */
    record Stale(Tenant now, List<AuditEntry> since) implements Passage {
        public Stale {
            since = List.copyOf(since);
        }
    }

    /** There is no such organisation. */
    record Unknown() implements Passage {}
}
