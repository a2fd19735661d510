package org.hemicycle.manager.imports;

import java.util.List;
import org.hemicycle.manager.organisations.FieldProblem;

/** What came of a wish about a list. */
public sealed interface ImportOutcome {
    /** @param ignored headings of the file that mean nothing here */
    record Done(Import now, List<String> ignored) implements ImportOutcome {
        public Done {
            ignored = List.copyOf(ignored);
        }
    }

    /** The file cannot be taken as a whole; nothing was done. */
    record Unreadable(FieldProblem problem) implements ImportOutcome {}

    /** Somebody else has decided on the list meanwhile; nothing was done. */
    record Stale(Import now) implements ImportOutcome {}

    /** In its state the list cannot be brought there. */
    record NotNow(Import now) implements ImportOutcome {}

    record Unknown() implements ImportOutcome {}
}
