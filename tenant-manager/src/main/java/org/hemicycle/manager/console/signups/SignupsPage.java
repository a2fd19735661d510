package org.hemicycle.manager.console.signups;

import java.util.List;
import java.util.Map;
import org.hemicycle.manager.signup.Signup;
import org.hemicycle.manager.signup.SignupState;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Sign-ups in one state.
 *
 * @param counts how many there are in each
 * @param open whether anybody may sign up now
 */
record SignupsPage(
        List<Signup> rows, boolean more, boolean further, String state, Map<String, Long> counts, boolean open) {
    static final List<String> STATES = List.of("waiting", "opened", "refused", "asked");

    List<Link> tabs(Texts t) {
        return STATES.stream()
                .map(each -> Link.to(
                        "/signups?state=" + each,
                        t.get("signups.tab." + each, counts.getOrDefault(each, 0L)),
                        each.equals(state)))
                .toList();
    }

    @Nullable
    String next() {
        return more ? "/signups?state=" + state + "&before=" + rows.getLast().id() : null;
    }

    @Nullable
    String first() {
        return further ? "/signups?state=" + state : null;
    }

    /** Why it waits, where it does. */
    static String doubt(Signup signup, Texts t) {
        return signup.state() instanceof SignupState.Waiting(var doubt, var resembles)
                ? t.get("signups.doubt." + doubt.key(), resembles == null ? "" : resembles)
                : "";
    }
}
