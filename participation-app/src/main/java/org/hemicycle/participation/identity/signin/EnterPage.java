package org.hemicycle.participation.identity.signin;

import org.hemicycle.participation.identity.Next;

/** The page behind a link, with its one button. */
public record EnterPage(String key, String email, String token, String next) {
    public static EnterPage of(SignInLink link, String token, Next next) {
        return new EnterPage(
                "identity.enter." + link.purpose().key(), link.email().value(), token, next.path());
    }
}
