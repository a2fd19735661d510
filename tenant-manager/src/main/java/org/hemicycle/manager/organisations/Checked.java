package org.hemicycle.manager.organisations;

import java.util.List;
import org.hemicycle.provisioning.registry.NewTenant;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.jspecify.annotations.Nullable;

/** What came of checking a draft. */
public sealed interface Checked {
    /** All of it may be. */
    record Valid(NewTenant wanted, PictureCheck.@Nullable Accepted logo) implements Checked {}

    /** All that is wrong with it, in the order of the fields. */
    record Invalid(List<FieldProblem> problems) implements Checked {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
