package org.hemicycle.provisioning.hostnames;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the claim of one host name stands, with the records to publish: what both the console and {@code /admin} show.
 *
 * @param state {@code claimed}, {@code verified}, {@code failing}, {@code stopped}
 * @param until of a claim: when it lapses; of a failing name: when it is stopped
 * @param served whether the space answers at this name
 * @param proofName where the TXT record has to be
 * @param proofValue what it has to say; null where an operator has vouched
 * @param target the name that a CNAME record leads to
 * @param targets the addresses that A and AAAA records lead to
 */
public record ClaimSheet(
        String name,
        String state,
        Instant since,
        @Nullable Instant until,
        boolean served,
        String proofName,
        @Nullable String proofValue,
        String target,
        List<String> targets,
        @Nullable Instant checkedAt,
        @Nullable Instant nextCheckAt,
        Findings findings) {
    public ClaimSheet {
        targets = List.copyOf(targets);
    }

    /** The name as its readers write it, where that is another than the one in the DNS. */
    public @Nullable String unicode() {
        var shown = java.net.IDN.toUnicode(name, java.net.IDN.ALLOW_UNASSIGNED);
        return shown.equals(name) ? null : shown;
    }

    public boolean is(String key) {
        return state.equals(key);
    }
}
