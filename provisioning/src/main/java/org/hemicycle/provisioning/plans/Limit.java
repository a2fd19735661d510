package org.hemicycle.provisioning.plans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * How much of something may be taken.
 *
 * @param soft from which on administrators are told; null where nobody is
 * @param hard more than which is refused; null where nothing is
 */
public record Limit(@Nullable Long soft, @Nullable Long hard) {
    /** As much as one likes. */
    public static final Limit NONE = new Limit(null, null);

    public Limit {
        if ((soft != null && soft < 0) || (hard != null && hard < 0) || (soft != null && hard != null && soft > hard)) {
            throw new IllegalArgumentException("A soft limit of %s with a hard one of %s".formatted(soft, hard));
        }
    }

    /** How an amount stands to a limit. */
    public enum Standing {
        WITHIN,
        NEAR,
        FULL
    }

    /** Near from the soft limit on, full when nothing more is allowed. */
    public Standing at(long used) {
        if (hard != null && used >= hard) {
            return Standing.FULL;
        }
        return soft != null && used >= soft ? Standing.NEAR : Standing.WITHIN;
    }

    /** Whether this much more may be taken. */
    public boolean admits(long used, long more) {
        return hard == null || used + more <= hard;
    }

    /** Whether there is neither limit. */
    @JsonIgnore
    public boolean isNone() {
        return soft == null && hard == null;
    }
}
