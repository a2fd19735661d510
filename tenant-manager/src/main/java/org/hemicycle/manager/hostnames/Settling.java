package org.hemicycle.manager.hostnames;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.hostnames.DomainsAtHome.News;
import org.hemicycle.provisioning.hostnames.Findings;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the consequences of a look at the DNS: state of the claim, served names, permission for a certificate, audit, sheet and
 * letter to the administrators; all of it or nothing. Doing it twice does it once.
 */
@Component
class Settling {
    private final Claims claims;
    private final ServedNames served;
    private final NameRules rules;
    private final Registry registry;
    private final Sheets sheets;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration grace;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Settling(
            Claims claims,
            ServedNames served,
            NameRules rules,
            Registry registry,
            Sheets sheets,
            AuditTrail audit,
            Clock clock,
            HostNameSettings settings) {
        this.claims = claims;
        this.served = served;
        this.rules = rules;
        this.registry = registry;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
        this.grace = settings.grace();
    }

    /** The claim after it; as it was when it has been closed in the meantime. */
    @Transactional
    public Optional<Claim> settle(Claim looked, Findings findings) {
        var claim = claims.lock(looked.id()).orElse(null);
        var tenant = registry.find(looked.tenant()).orElse(null);
        if (claim == null || tenant == null || claim.state().isClosed()) {
            return Optional.ofNullable(claim);
        }
        var found = withObstacle(tenant, claim, findings);
        var now = clock.instant();
        var next = claim.state().after(found, claim.goodAt(), now, grace);
        var saved = claims.save(claim.in(next).looked(now, found, now.plus(rest(claim.in(next), found, now))));
        var after = follow(tenant, claim, saved);
        sheets.tell(after, news(claim.state(), saved));
        return Optional.of(saved);
    }

    private Findings withObstacle(Tenant tenant, Claim claim, Findings findings) {
        return findings.areGood() && !claim.state().isProved()
                ? rules.check(claim.name(), tenant.slug())
                        .map(problem -> findings.withObstacle(problem.code()))
                        .orElse(findings)
                : findings;
    }

    /** Serves the name or no longer, and writes the step down; gives back the organisation as it is then. */
    private Tenant follow(Tenant tenant, Claim before, Claim after) {
        if (before.state().key().equals(after.state().key())) {
            return tenant;
        }
        var changed = after.isServed() ? served.add(tenant, after.name()) : served.remove(tenant, after.name());
        if (before.state().isProved() != after.state().isProved()) {
            claims.certify(after, after.state().isProved());
        }
        audit.record(Actor.SYSTEM, action(before.state(), after.state()), tenant.id(), detail(changed, before, after));
        return changed;
    }

    private static String action(ClaimState before, ClaimState after) {
        return after instanceof ClaimState.Verified && !(before instanceof ClaimState.Claimed)
                ? "hostname.recovered"
                : "hostname." + after.key();
    }

    private static Map<String, ?> detail(Tenant tenant, Claim before, Claim after) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("version", tenant.version());
        detail.put("name", after.name().value());
        detail.put("from", before.state().key());
        detail.put("to", after.state().key());
        detail.put("proof", after.findings().proof().key());
        detail.put("pointing", after.findings().pointing().key());
        return detail;
    }

    private static @Nullable News news(ClaimState before, Claim after) {
        var key = after.state().key();
        if (before.key().equals(key) || after.state().isClosed()) {
            return null;
        }
        var day = after.state().deadline();
        return new News(
                key,
                after.name().value(),
                day == null ? "" : day.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** How long to wait for the next look: the younger a claim, the shorter. */
    private Duration rest(Claim claim, Findings found, Instant now) {
        return switch (claim.state()) {
            case ClaimState.Claimed _ -> whileClaimed(Duration.between(claim.claimedAt(), now));
            case ClaimState.Verified _ ->
                found.areUnanswered()
                        ? Duration.ofMinutes(15)
                        : Duration.ofHours(23).plusMinutes(random.nextInt(120));
            case ClaimState.Failing _ -> Duration.ofHours(1);
            case ClaimState.Stopped _, ClaimState.Expired _, ClaimState.Withdrawn _ -> Duration.ofDays(1);
        };
    }

    private static Duration whileClaimed(Duration age) {
        if (age.toHours() < 1) {
            return Duration.ofMinutes(1);
        }
        return age.toDays() < 1 ? Duration.ofMinutes(10) : Duration.ofHours(2);
    }
}
