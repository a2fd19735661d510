package org.hemicycle.participation.layout;

import org.hemicycle.themes.FormErrors;
import org.springframework.web.servlet.ModelAndView;

/** A text that was not taken, with what its writer must do: sign in, or read it again and send it. */
/**
 * A text that was not taken, with what its writer must do: sign in, or read it again and send it.
 *
 * @param passwords whether one may sign in with a password on this page; otherwise one does elsewhere, and comes back
 */
public record UnsentPage(Unsent unsent, String email, FormErrors errors, boolean justSignedIn, boolean passwords) {
    /** After a refusal. */
    static UnsentPage refused(Unsent unsent, boolean passwords) {
        return new UnsentPage(unsent, "", FormErrors.NONE, false, passwords);
    }

    /** When signing in has failed. */
    public static UnsentPage stillOutside(Unsent unsent, String email, FormErrors errors) {
        return new UnsentPage(unsent, email, errors, false, true);
    }

    /** When signing in has succeeded. */
    public static UnsentPage justInside(Unsent unsent) {
        return new UnsentPage(unsent, "", FormErrors.NONE, true, true);
    }

    /** Beginning of the keys of the title and the text. */
    public String key(boolean signedIn) {
        if (!signedIn) {
            return "unsent.signed-out";
        }
        return justSignedIn ? "unsent.signed-in" : "unsent.expired";
    }

    /** This page. */
    public ModelAndView view() {
        return new ModelAndView("layout/unsent", "page", this);
    }
}
