package org.hemicycle.manager.console.organisation;

import java.util.Map;
import org.hemicycle.manager.organisations.LifeOfAnOrganisation;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** The wish to delete: after how many days, and the short name written out, so that no other organisation is meant. */
record DeletionForm(String graceDays, String confirmation) {
    static DeletionForm of(Map<String, String> form) {
        return new DeletionForm(form.getOrDefault("graceDays", ""), form.getOrDefault("confirmation", ""));
    }

    FormErrors errors(Tenant tenant) {
        var errors = FormErrors.NONE;
        if (!graceDays.strip().matches("\\d{1,3}") || days() > LifeOfAnOrganisation.GRACE_DAYS_AT_MOST) {
            errors = errors.and(
                    "graceDays", Message.of("deletion.grace.wrong", LifeOfAnOrganisation.GRACE_DAYS_AT_MOST));
        }
        var slug = tenant.slug().value();
        if (!confirmation.strip().equals(slug)) {
            errors = errors.and("confirmation", Message.of("deletion.confirmation.wrong", slug));
        }
        return errors;
    }

    int days() {
        return Integer.parseInt(graceDays.strip());
    }
}
