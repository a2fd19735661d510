package org.hemicycle.manager.console.signups;

import java.util.List;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** @param address where people sign up */
record SettingsPage(SettingsForm form, List<Plan> plans, String address, FormErrors errors) {
    static List<Option> switches(Texts t, String field) {
        return List.of(
                Option.of("yes", t.get("signups.settings." + field + ".yes")),
                Option.of("no", t.get("signups.settings." + field + ".no")));
    }
}
