package org.hemicycle.manager.console.organisation;

import java.util.Locale;
import org.hemicycle.manager.organisations.LifeOfAnOrganisation;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;

/** The page that explains a step before it is taken; what was written comes back when something is wrong. */
record StepPage(Tenant tenant, String reason, String graceDays, String confirmation, FormErrors errors) {
    static StepPage of(Tenant tenant) {
        return new StepPage(tenant, "", "30", "", FormErrors.NONE);
    }

    String path() {
        return "/organisations/" + tenant.slug().value();
    }

    String name(Locale locale) {
        return tenant.name().in(locale);
    }

    int graceAtMost() {
        return LifeOfAnOrganisation.GRACE_DAYS_AT_MOST;
    }
}
