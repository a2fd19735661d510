package org.hemicycle.manager.signup;

import java.util.List;
import org.hemicycle.provisioning.effort.Challenge;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The form of those who sign up. */
record SignupPage(SignupForm form, FormErrors errors, SignupSettings settings, Challenge challenge, String baseDomain) {
    List<Option> kinds(Texts t) {
        return settings.kindsInOrder().stream().map(kind -> option(kind, t)).toList();
    }

    private Option option(Kind kind, Texts t) {
        var hint = settings.isFree(kind) ? t.get("signup.kind.free") : t.get("signup.kind.trial", settings.trialDays());
        return new Option(kind.key(), t.get("kind." + kind.key()), hint);
    }

    boolean asksForAKind() {
        return settings.kinds().size() > 1;
    }
}
