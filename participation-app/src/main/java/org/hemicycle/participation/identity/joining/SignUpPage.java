package org.hemicycle.participation.identity.joining;

import java.util.List;
import org.hemicycle.participation.identity.IdentityRules.Registration;
import org.hemicycle.participation.identity.Offer;
import org.hemicycle.themes.FormErrors;

/**
 * The form to join, or what else one does to get in. The password is asked for again when something else was wrong: it is never
 * sent back.
 *
 * @param registration the form is shown where it is open
 * @param terms whether terms of use must be accepted
 * @param passwords whether one chooses a password
 * @param offers buttons of identity providers
 */
public record SignUpPage(
        Registration registration,
        boolean terms,
        boolean passwords,
        List<Offer> offers,
        String name,
        String email,
        String next,
        FormErrors errors) {
    public SignUpPage {
        offers = List.copyOf(offers);
    }

    public boolean isOpen() {
        return registration == Registration.OPEN;
    }

    /** Beginning of the keys that say how one gets in where the form is not shown. */
    public String closedKey() {
        return registration == Registration.INVITATION ? "identity.sign-up.by-invitation" : "identity.sign-up.external";
    }
}
