package org.hemicycle.manager.hostnames;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hemicycle.provisioning.hostnames.SenderSheet;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The domain in whose name an organisation's letters are to go out.
 *
 * @param rightSince since when all records are right, so that they do; null while they are not
 * @param goodAt when all were seen to be right for the last time
 * @param lines the records, as they were seen last
 */
public record SenderDomain(
        TenantId tenant,
        HostName domain,
        String localPart,
        @Nullable Instant rightSince,
        @Nullable Instant goodAt,
        @Nullable Instant checkedAt,
        Instant nextCheckAt,
        List<SenderSheet.Line> lines,
        long version) {
    /** How long the DNS may stay silent before letters no longer go out in the domain's name. */
    private static final Duration SILENCE = Duration.ofDays(1);

    public SenderDomain {
        lines = List.copyOf(lines);
    }

    public SenderSheet sheet() {
        return new SenderSheet(
                domain.value(), localPart + "@" + domain, rightSince != null, checkedAt, nextCheckAt, lines);
    }

    /** The same while another organisation sends in its name. */
    SenderDomain withheld() {
        return new SenderDomain(tenant, domain, localPart, null, null, checkedAt, nextCheckAt, lines, version);
    }

    /** The domain after a look at its records. */
    SenderDomain looked(List<SenderSheet.Line> found, Instant now) {
        boolean right = found.stream().allMatch(SenderSheet.Line::isRight);
        boolean silent = found.stream().anyMatch(line -> line.state().equals("unanswered"));
        boolean excused = silent && goodAt != null && goodAt.plus(SILENCE).isAfter(now);
        var since = right || excused ? (rightSince == null && right ? now : rightSince) : null;
        var rest = right ? Duration.ofHours(24) : Duration.ofMinutes(15);
        return new SenderDomain(
                tenant, domain, localPart, since, right ? now : goodAt, now, now.plus(rest), found, version);
    }
}
