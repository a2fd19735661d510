package org.hemicycle.participation.api.issuer;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * How a site wants somebody to be asked (OpenID Connect Core, section 3.1.2.1).
 *
 * @param silent nobody is to be asked anything
 * @param anew who it is must be proved again now
 * @param since the proof must not be older than this; null where any is good
 */
record Wish(boolean silent, boolean anew, @Nullable Instant since) {
    /** Younger than any proof can be that was made for this request. */
    private static final int SHORTEST_AGE = 60;

    static Wish of(OAuth2AuthorizationCodeRequestAuthenticationToken asked, Instant now) {
        var prompt = Set.of(text(asked, "prompt").split(" +"));
        var age = text(asked, "max_age");
        Integer seconds = age.matches("\\d{1,9}") ? Integer.valueOf(age) : null;
        boolean anew = prompt.contains("login") || (seconds != null && seconds < SHORTEST_AGE);
        return new Wish(prompt.contains("none"), anew, seconds == null ? null : now.minus(Duration.ofSeconds(seconds)));
    }

    /** Whether a proof of that moment does not do; where it must be made anew, none of before does. */
    boolean isTooOld(Instant proof) {
        return since != null && proof.isBefore(since);
    }

    static boolean asksForConsent(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        return Set.of(text(asked, "prompt").split(" +")).contains("consent");
    }

    private static String text(OAuth2AuthorizationCodeRequestAuthenticationToken asked, String name) {
        return Objects.toString(asked.getAdditionalParameters().get(name), "").strip();
    }
}
