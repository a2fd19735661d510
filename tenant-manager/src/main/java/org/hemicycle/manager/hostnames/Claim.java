package org.hemicycle.manager.hostnames;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hemicycle.provisioning.hostnames.Findings;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's claim of a host name.
 *
 * @param token what the TXT record has to say; null where an operator has vouched from the beginning
 * @param vouchedBy the operator or program that says that the name is the organisation's; then no TXT record is needed
 * @param goodAt when all was well for the last time
 * @param version grows with each change; the entity tag of the API
 */
public record Claim(
        UUID id,
        TenantId tenant,
        HostName name,
        @Nullable String token,
        @Nullable String vouchedBy,
        ClaimState state,
        String claimedBy,
        Instant claimedAt,
        @Nullable Instant checkedAt,
        @Nullable Instant goodAt,
        @Nullable Instant nextCheckAt,
        Findings findings,
        long version) {
    private static final Duration AGAIN = Duration.ofSeconds(10);

    /** Where the TXT record has to be. */
    public String proofName() {
        return "_hemicycle." + name.value();
    }

    /** What the TXT record has to say; null where none is needed. */
    public @Nullable String proofValue() {
        return vouchedBy != null || token == null ? null : "hemicycle-verification=" + token;
    }

    /** Whether the space answers at this name. */
    public boolean isServed() {
        return state.isProved() || (vouchedBy != null && state instanceof ClaimState.Claimed);
    }

    /** Whether it was looked at a moment ago, so that another look would find the same. */
    boolean isFresh(Instant now) {
        return checkedAt != null && checkedAt.plus(AGAIN).isAfter(now);
    }

    Claim in(ClaimState next) {
        return new Claim(
                id,
                tenant,
                name,
                token,
                vouchedBy,
                next,
                claimedBy,
                claimedAt,
                checkedAt,
                goodAt,
                next.isClosed() ? null : nextCheckAt,
                findings,
                version);
    }

    Claim vouchedFor(String by) {
        var lasting =
                state instanceof ClaimState.Claimed waiting ? new ClaimState.Claimed(waiting.since(), null) : state;
        return new Claim(
                id,
                tenant,
                name,
                token,
                by,
                lasting,
                claimedBy,
                claimedAt,
                checkedAt,
                goodAt,
                nextCheckAt,
                findings,
                version);
    }

    Claim looked(Instant now, Findings found, Instant next) {
        return new Claim(
                id,
                tenant,
                name,
                token,
                vouchedBy,
                state,
                claimedBy,
                claimedAt,
                now,
                found.areGood() ? now : goodAt,
                state.isClosed() ? null : next,
                found,
                version);
    }
}
