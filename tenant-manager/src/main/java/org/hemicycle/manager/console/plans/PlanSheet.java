package org.hemicycle.manager.console.plans;

import java.util.Set;
import org.hemicycle.manager.plans.PlanDraft;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * The form of a plan.
 *
 * @param version which the form shows; null for a plan that is not there yet
 * @param written what was written, where it comes back; null where the draft is shown as it is
 */
record PlanSheet(
        PlanDraft draft, @Nullable Long version, @Nullable PlanForm written, FormErrors errors) {
    boolean isNew() {
        return version == null;
    }

    String path() {
        return isNew() ? "/plans" : "/plans/" + draft.key();
    }

    String name(String language) {
        return draft.name().getOrDefault(language, "");
    }

    String description(String language) {
        return draft.description().getOrDefault(language, "");
    }

    Set<String> modules() {
        return Set.copyOf(draft.modules());
    }

    Quota[] quotas() {
        return Quota.values();
    }

    String amount(Quota quota, String which) {
        var form = written;
        if (form != null) {
            return form.text("quotas." + quota.key() + "." + which);
        }
        var bounds = draft.quotas().getOrDefault(quota.key(), PlanDraft.Bounds.NONE);
        return PlanForm.written(quota, which.equals("soft") ? bounds.soft() : bounds.hard());
    }

    @Nullable
    Message error(Quota quota, String which) {
        return errors.of("quotas." + quota.key() + "." + which);
    }
}
