package org.hemicycle.participation.identity.signin;

import java.util.List;
import org.hemicycle.participation.identity.Offer;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.web.Requests;

/**
 * The form that asks for an address and a password, or for an address only.
 *
 * @param passwords whether one may sign in with a password here
 * @param offers buttons of other ways
 * @param signUp whether whoever has no account can get one by themselves
 */
public record SignInPage(
        String email, String next, boolean passwords, List<Offer> offers, boolean signUp, FormErrors errors) {
    public SignInPage {
        offers = List.copyOf(offers);
    }

    public String signUpPath() {
        return "/participants/new?next=" + nextEncoded();
    }

    public String nextEncoded() {
        return Requests.encoded(next);
    }
}
