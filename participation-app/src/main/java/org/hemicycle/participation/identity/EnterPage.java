package org.hemicycle.participation.identity;

/** The page behind a link, with its one button. */
record EnterPage(String key, String email, String token, String next) {
    static EnterPage of(SignInLink link, String token, Next next) {
        return new EnterPage(
                "identity.enter." + link.purpose().key(), link.email().value(), token, next.path());
    }
}
