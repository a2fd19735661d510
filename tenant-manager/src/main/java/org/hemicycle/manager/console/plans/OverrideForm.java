package org.hemicycle.manager.console.plans;

import org.hemicycle.manager.plans.OverrideDraft;
import org.hemicycle.manager.plans.PlanDraft;
import org.hemicycle.provisioning.plans.Quota;
import org.springframework.util.MultiValueMap;

/** The form of an override, as it was written: about a module, or about a quota. */
record OverrideForm(MultiValueMap<String, String> sent) {
    boolean isAboutQuota() {
        return text("about").equals("quota");
    }

    String text(String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    OverrideDraft draft() {
        var quota = Quota.of(text("quota"));
        return new OverrideDraft(
                isAboutQuota() ? "" : text("module"),
                !text("allowed").equals("no"),
                isAboutQuota() ? text("quota") : "",
                quota.map(one -> new PlanForm(sent).bounds(one, "")).orElse(PlanDraft.Bounds.NONE),
                text("until"),
                text("reason"));
    }
}
