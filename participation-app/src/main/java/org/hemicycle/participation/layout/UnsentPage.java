package org.hemicycle.participation.layout;

import org.hemicycle.themes.FormErrors;
import org.springframework.web.servlet.ModelAndView;

/**
 * A text that was not taken, with what its writer must do: sign in, read it again and send it, or wait.
 *
 * @param passwords whether one may sign in with a password on this page; otherwise one does elsewhere, and comes back
 */
public record UnsentPage(Unsent unsent, String email, FormErrors errors, Cause cause, boolean passwords) {
    private enum Cause {
        REFUSED,
        JUST_SIGNED_IN,
        SILENCE,
        MAINTENANCE
    }

    /** After a refusal. */
    static UnsentPage refused(Unsent unsent, boolean passwords) {
        return new UnsentPage(unsent, "", FormErrors.NONE, Cause.REFUSED, passwords);
    }

    /** While nothing may be published. */
    static UnsentPage inSilence(Unsent unsent) {
        return new UnsentPage(unsent, "", FormErrors.NONE, Cause.SILENCE, true);
    }

    /** While nothing can be kept. */
    static UnsentPage inMaintenance(Unsent unsent) {
        return new UnsentPage(unsent, "", FormErrors.NONE, Cause.MAINTENANCE, true);
    }

    /** When signing in has failed. */
    public static UnsentPage stillOutside(Unsent unsent, String email, FormErrors errors) {
        return new UnsentPage(unsent, email, errors, Cause.REFUSED, true);
    }

    /** When signing in has succeeded. */
    public static UnsentPage justInside(Unsent unsent) {
        return new UnsentPage(unsent, "", FormErrors.NONE, Cause.JUST_SIGNED_IN, true);
    }

    /** Beginning of the keys of the title and the text. */
    public String key(boolean signedIn) {
        return switch (cause) {
            case SILENCE -> "unsent.silence";
            case MAINTENANCE -> "unsent.maintenance";
            case JUST_SIGNED_IN -> signedIn ? "unsent.signed-in" : "unsent.signed-out";
            case REFUSED -> signedIn ? "unsent.expired" : "unsent.signed-out";
        };
    }

    /** Whether the text can only be sent again, by whoever sent it: there is nothing to be signed in for. */
    public boolean waits() {
        return cause == Cause.SILENCE || cause == Cause.MAINTENANCE;
    }

    /** This page. */
    public ModelAndView view() {
        return new ModelAndView("layout/unsent", "page", this);
    }
}
