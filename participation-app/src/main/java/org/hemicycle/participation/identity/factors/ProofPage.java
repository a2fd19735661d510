package org.hemicycle.participation.identity.factors;

import org.hemicycle.themes.FormErrors;

/**
 * Asks for a proof, by what the person has.
 *
 * @param next the path to which it leads
 * @param email to which a link can be sent; empty for none
 */
public record ProofPage(String next, String email, boolean hasPassword, Factors.Held held, FormErrors errors) {
    public boolean canBeSentALink() {
        return !email.isEmpty();
    }
}
