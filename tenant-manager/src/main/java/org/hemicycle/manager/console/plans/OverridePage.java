package org.hemicycle.manager.console.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The form that grants one organisation something, or takes something from it, for a time. */
record OverridePage(Tenant tenant, OverrideForm form, FormErrors errors) {
    String path() {
        return "/organisations/" + tenant.slug();
    }

    String name(Locale locale) {
        return tenant.name().in(locale);
    }

    List<Option> quotas(Texts t) {
        return Arrays.stream(Quota.values())
                .map(quota ->
                        Option.of(quota.key(), t.get("quota." + quota.key()) + t.get("overrides.unit." + quota.key())))
                .toList();
    }

    List<Option> allowances(Texts t) {
        return List.of(
                Option.of("yes", t.get("overrides.allow")),
                new Option("no", t.get("overrides.forbid"), t.get("overrides.forbid.hint")));
    }

    String allowed() {
        return form.text("allowed").isEmpty() ? "yes" : form.text("allowed");
    }
}
