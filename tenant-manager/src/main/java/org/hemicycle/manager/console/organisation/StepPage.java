package org.hemicycle.manager.console.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.manager.console.AuditLine;
import org.hemicycle.manager.organisations.LifeOfAnOrganisation;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;

/**
 * The page that explains a step before it is taken; what was written comes back when something is wrong.
 *
 * @param changes what somebody else did while the page was open
 */
record StepPage(Tenant tenant, Map<String, String> values, FormErrors errors, List<AuditLine> changes) {
    static StepPage of(Tenant tenant) {
        return new StepPage(tenant, Map.of(), FormErrors.NONE, List.of());
    }

    static StepPage wrong(Tenant tenant, Map<String, String> values, FormErrors errors) {
        return new StepPage(tenant, values, errors, List.of());
    }

    String path() {
        return "/organisations/" + tenant.slug().value();
    }

    String name(Locale locale) {
        return tenant.name().in(locale);
    }

    /** What was written in a field. */
    String value(String field, String usual) {
        return values.getOrDefault(field, usual);
    }

    /** Whether the space has a name in this language. */
    boolean speaks(String language) {
        return tenant.locales().stream().anyMatch(locale -> locale.getLanguage().equals(language));
    }

    int graceAtMost() {
        return LifeOfAnOrganisation.GRACE_DAYS_AT_MOST;
    }
}
