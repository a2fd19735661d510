package org.hemicycle.participation.verification.authorisations;

import java.time.Instant;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A way of being verified, as one person sees it.
 *
 * @param open whether it can be gone now
 * @param held what they have of it, expired or not
 * @param waiting what they wait for
 */
public record Way(
        Handler handler,
        HandlerSettings settings,
        boolean open,
        @Nullable Authorisation held,
        boolean holds,
        boolean disputed,
        @Nullable Message waiting) {
    public String key() {
        return handler.key();
    }

    public String name(Texts t) {
        return settings.name().isEmpty()
                ? t.get("verification.way." + key())
                : settings.name().in(t.locale());
    }

    public String explanation(Texts t) {
        return settings.explanation().isEmpty()
                ? t.get("verification.way." + key() + ".text")
                : settings.explanation().in(t.locale());
    }

    /** Whether it ends within a month, so that it may be shown anew. */
    public boolean isEnding(Instant now) {
        return holds
                && held != null
                && held.until() != null
                && held.until().isBefore(now.plus(java.time.Duration.ofDays(31)));
    }
}
