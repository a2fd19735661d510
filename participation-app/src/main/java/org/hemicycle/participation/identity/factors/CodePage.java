package org.hemicycle.participation.identity.factors;

import java.util.Locale;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.layout.Unsent;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks for a second proof.
 *
 * @param kind what is asked for now
 * @param next the path to which it leads
 * @param unsent a text on its way through, which must not be lost
 */
public record CodePage(
        Kind kind,
        String next,
        Factors.Held held,
        boolean signedIn,
        @Nullable Unsent unsent,
        FormErrors errors) {
    /** What can be asked for. */
    public enum Kind {
        CODE,
        RECOVERY,
        /** Nothing to type: the person has passkeys. */
        PASSKEY;

        /** The word in messages and addresses. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CodePage of(Next next, @Nullable String asked, Factors.Held held, boolean signedIn) {
        var kind = held.authenticator() ? Kind.CODE : Kind.PASSKEY;
        if ("recovery".equals(asked) && held.recoveryCodes() > 0) {
            kind = Kind.RECOVERY;
        }
        return new CodePage(kind, next.path(), held, signedIn, null, FormErrors.NONE);
    }

    /** For somebody who wrote a text, was asked to sign in with it, and must still type a code. */
    public static CodePage carrying(Unsent text) {
        return new CodePage(Kind.CODE, "/", new Factors.Held(true, 0, 0), false, text, FormErrors.NONE);
    }

    CodePage refused(@Nullable Unsent text, FormErrors why) {
        return new CodePage(kind, next, held, signedIn, text, why);
    }

    /** This page. */
    public ModelAndView view() {
        return new ModelAndView("identity/factors/code", "page", this);
    }

    public String nextEncoded() {
        return Requests.encoded(next);
    }

    public boolean offersRecovery() {
        return kind != Kind.RECOVERY && held.recoveryCodes() > 0;
    }

    public boolean offersCode() {
        return kind == Kind.RECOVERY && held.authenticator();
    }

    public boolean offersPasskey() {
        return kind != Kind.PASSKEY && held.passkeys() > 0;
    }
}
