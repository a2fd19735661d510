package org.hemicycle.participation.identity.joining;

import java.util.Locale;
import org.hemicycle.participation.identity.IdentityRules;
import org.hemicycle.themes.FormErrors;

/** The rules as they are, in the form that changes them. */
public record AdmissionPage(IdentityRules rules, FormErrors errors) {
    public String registration() {
        return rules.registration().name().toLowerCase(Locale.ROOT);
    }
}
