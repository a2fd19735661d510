package org.hemicycle.participation.identity.signin;

import org.hemicycle.participation.identity.Next;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.web.Requests;

/** The form that asks for an address and a password. */
public record SignInPage(String email, String next, FormErrors errors) {
    public static SignInPage empty(Next next) {
        return new SignInPage("", next.path(), FormErrors.NONE);
    }

    /** Does not say which of the two is wrong. */
    public static SignInPage refused(String email, Next next) {
        return new SignInPage(email, next.path(), FormErrors.of("email", Message.of("identity.sign-in.refused")));
    }

    public String signUpPath() {
        return "/participants/new?next=" + nextEncoded();
    }

    public String nextEncoded() {
        return Requests.encoded(next);
    }
}
