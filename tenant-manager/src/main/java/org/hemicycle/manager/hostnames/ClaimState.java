package org.hemicycle.manager.hostnames;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.hemicycle.provisioning.hostnames.Findings;
import org.jspecify.annotations.Nullable;

/** Where the claim of a host name stands; a look at the DNS brings it into the next state. */
public sealed interface ClaimState {
    /** How long the DNS may stay silent before a verified name fails: it says nothing of the name. */
    Duration SILENCE = Duration.ofDays(2);

    Instant since();

    /** The name in the database and in the API. */
    default String key() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Waits for its proof; lapses when it is not proved until then. One that an operator has vouched for does not lapse. */
    record Claimed(Instant since, @Nullable Instant until) implements ClaimState {}

    /** Proved, leads here, and may have a certificate. */
    record Verified(Instant since) implements ClaimState {}

    /** Was verified and is no longer what it was; served until then. */
    record Failing(Instant since, Instant until) implements ClaimState {}

    /** Served no more; comes back when its DNS does, and lapses otherwise. */
    record Stopped(Instant since, Instant until) implements ClaimState {}

    /** Lapsed. */
    record Expired(Instant since) implements ClaimState {}

    /** Given up by the organisation or an operator. */
    record Withdrawn(Instant since) implements ClaimState {}

    /** Whether the name has been proved, so that it is served and may have a certificate. */
    default boolean isProved() {
        return this instanceof Verified || this instanceof Failing;
    }

    /** Whether nothing becomes of it any more; another claim may follow. */
    default boolean isClosed() {
        return this instanceof Expired || this instanceof Withdrawn;
    }

    /** Until when it stays as it is without anybody's doing. */
    default @Nullable Instant deadline() {
        return switch (this) {
            case Claimed claimed -> claimed.until();
            case Failing failing -> failing.until();
            case Stopped stopped -> stopped.until();
            case Verified _, Expired _, Withdrawn _ -> null;
        };
    }

    /**
     * The state after a look at the DNS.
     *
     * @param goodAt when all was well for the last time
     * @param grace how long a failing name is served on
     */
    default ClaimState after(Findings found, @Nullable Instant goodAt, Instant now, Duration grace) {
        return switch (this) {
            case Claimed claimed -> found.areGood() ? new Verified(now) : isOver(now) ? new Expired(now) : claimed;
            case Verified verified ->
                found.areGood() || isExcused(found, goodAt, now) ? verified : new Failing(now, now.plus(grace));
            case Failing failing ->
                found.areGood()
                        ? new Verified(now)
                        : failing.until().isAfter(now) ? failing : new Stopped(now, now.plus(grace.multipliedBy(4)));
            case Stopped stopped ->
                found.areGood() ? new Verified(now) : stopped.until().isAfter(now) ? stopped : new Expired(now);
            case Expired _, Withdrawn _ -> this;
        };
    }

    private boolean isOver(Instant now) {
        var deadline = deadline();
        return deadline != null && !deadline.isAfter(now);
    }

    private static boolean isExcused(Findings found, @Nullable Instant goodAt, Instant now) {
        return found.areUnanswered() && goodAt != null && goodAt.plus(SILENCE).isAfter(now);
    }
}
