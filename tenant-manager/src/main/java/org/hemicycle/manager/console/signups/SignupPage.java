package org.hemicycle.manager.console.signups;

import java.util.Optional;
import org.hemicycle.manager.signup.Signup;
import org.hemicycle.manager.signup.SignupState;
import org.hemicycle.provisioning.runs.RunId;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/** One sign-up, and the two decisions on it. */
record SignupPage(Signup signup, String slug, String reason, FormErrors errors) {
    String path() {
        return "/signups/" + signup.id();
    }

    SignupState.@Nullable Waiting waiting() {
        return signup.state() instanceof SignupState.Waiting waiting ? waiting : null;
    }

    SignupState.@Nullable Refused refused() {
        return signup.state() instanceof SignupState.Refused refused ? refused : null;
    }

    SignupState.@Nullable Opened opened() {
        return signup.state() instanceof SignupState.Opened opened ? opened : null;
    }

    static Optional<RunId> run(Signup signup) {
        return signup.state() instanceof SignupState.Opened(var _, var run) ? Optional.of(run) : Optional.empty();
    }
}
