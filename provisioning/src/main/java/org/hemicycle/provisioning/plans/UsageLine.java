package org.hemicycle.provisioning.plans;

import org.jspecify.annotations.Nullable;

/**
 * How much of something an organisation has taken, beside its limit.
 *
 * @param used null while it has not been measured
 */
public record UsageLine(Quota quota, @Nullable Long used, Limit limit) {
    private static final int WHOLE = 100;

    public Limit.Standing standing() {
        return used == null ? Limit.Standing.WITHIN : limit.at(used);
    }

    /** The share of the hard limit that is taken, from 0 to 100; of the soft one where there is no other. 0 where there is none. */
    public int percent() {
        return used == null ? 0 : share(used);
    }

    /** Where the soft limit lies on the way to the hard one, from 0 to 100; null unless both are there. */
    public @Nullable Integer softPercent() {
        var soft = limit.soft();
        return soft == null || limit.hard() == null ? null : share(soft);
    }

    /** The limit that counts: the hard one, else the soft one. */
    public @Nullable Long most() {
        return limit.hard() != null ? limit.hard() : limit.soft();
    }

    private int share(long amount) {
        var most = most();
        if (most == null) {
            return 0;
        }
        return most == 0 ? WHOLE : (int) Math.min(WHOLE, Math.round(100.0 * amount / most));
    }
}
