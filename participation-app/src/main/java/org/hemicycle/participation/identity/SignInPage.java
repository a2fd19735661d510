package org.hemicycle.participation.identity;

import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.web.Requests;

/** The form that asks for an address and a password. */
record SignInPage(String email, String next, FormErrors errors) {
    static SignInPage empty(Next next) {
        return new SignInPage("", next.path(), FormErrors.NONE);
    }

    /** Does not say which of the two is wrong. */
    static SignInPage refused(String email, Next next) {
        return new SignInPage(email, next.path(), FormErrors.of("email", Message.of("identity.sign-in.refused")));
    }

    String signUpPath() {
        return "/participants/new?next=" + nextEncoded();
    }

    String nextEncoded() {
        return Requests.encoded(next);
    }
}
