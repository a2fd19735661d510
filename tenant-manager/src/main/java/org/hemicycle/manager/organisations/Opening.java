package org.hemicycle.manager.organisations;

import java.util.List;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.runs.RunId;

/** What came of the wish to open an organisation. */
public sealed interface Opening {
    /** It is registered, and the run that builds its home has begun. */
    record Opened(Tenant tenant, RunId run) implements Opening {}

    /** The draft is wrong; nothing was done. */
    record Invalid(List<FieldProblem> problems) implements Opening {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Another organisation has the slug or a host name; nothing was done. */
    record Taken(FieldProblem problem) implements Opening {}

    /** No cell is open that has room. */
    record NoRoom() implements Opening {}
}
