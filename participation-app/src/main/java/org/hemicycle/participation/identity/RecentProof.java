package org.hemicycle.participation.identity;

import java.time.Clock;
import java.time.Duration;
import org.hemicycle.themes.web.Requests;
import org.springframework.stereotype.Component;

/**
 * What must not happen on a computer left open (a change of address, the end of an account) asks who is there once more, unless
 * the person has just proved it. Handlers say so by {@link ProvedLately}, or ask here.
 */
@Component
public class RecentProof {
    private static final Duration LASTS = Duration.ofMinutes(15);
    private final Clock clock;

    RecentProof(Clock clock) {
        this.clock = clock;
    }

    /** Whether the last proof of this person is too old; a visit of an operator is short, and has nothing to prove it by here. */
    public boolean needed(SignedIn person) {
        return person.support() == null
                && person.proof().at().isBefore(clock.instant().minus(LASTS));
    }

    /** The page that asks for a proof and leads to this one afterwards. */
    public static String path(Next next) {
        return "/session/proof?next=" + Requests.encoded(next.path());
    }
}
