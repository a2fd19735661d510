package org.hemicycle.manager.hostnames;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims, vouches for, gives up and puts first the own host names of an organisation. */
@Component
public class ClaimingHostNames {
    /** How many own names an organisation may have or claim at a time. */
    public static final int AT_MOST = 20;

    /** A claim that is not proved in this time lapses. */
    public static final Duration PATIENCE = Duration.ofDays(14);

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int TOKEN = 32;

    private final Claims claims;
    private final ServedNames served;
    private final NameRules rules;
    private final Sheets sheets;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ClaimingHostNames(
            Claims claims, ServedNames served, NameRules rules, Sheets sheets, AuditTrail audit, Clock clock) {
        this.claims = claims;
        this.served = served;
        this.rules = rules;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    /** The open claims of an organisation, the oldest first. */
    public List<Claim> of(Tenant tenant) {
        return claims.of(tenant.id());
    }

    /** The open claim of a name. */
    public Optional<Claim> find(Tenant tenant, HostName name) {
        return claims.find(tenant.id(), name);
    }

    /** Claims a name, to be proved by a text of its own; claiming twice claims once. */
    @Transactional
    public Claiming claim(Tenant tenant, HostName name, Actor actor) {
        return enter(tenant, name, null, actor);
    }

    /** Claims a name that the operator says to be the organisation's: served at once, certified as soon as it leads here. */
    @Transactional
    public Claiming vouch(Tenant tenant, HostName name, Actor actor) {
        var known = claims.find(tenant.id(), name);
        if (known.isPresent() && known.get().vouchedBy() == null) {
            var problem = rules.check(name, tenant.slug());
            if (problem.isPresent()) {
                return new Claiming.Refused(problem.get());
            }
            var claim = claims.save(known.get().vouchedFor(actor.name()));
            return vouched(tenant, claim, false, actor);
        }
        return switch (enter(tenant, name, actor.name(), actor)) {
            case Claiming.Claimed(var claim, var fresh) when fresh -> vouched(tenant, claim, true, actor);
            case Claiming other -> other;
        };
    }

    /** Gives the name up: it is not served from now on, and has no certificate. Says whether it was claimed. */
    @Transactional
    public boolean withdraw(Tenant tenant, HostName name, Actor actor) {
        var claim = claims.find(tenant.id(), name).flatMap(found -> claims.lock(found.id()));
        if (claim.isEmpty() || claim.get().state().isClosed()) {
            return false;
        }
        var gone = claims.save(claim.get().in(new ClaimState.Withdrawn(clock.instant())));
        var after = served.remove(tenant, name);
        record(after, gone, "hostname.withdrawn", actor);
        sheets.tell(after, null);
        return true;
    }

    /** Puts a name first, to which all others lead; one of its own has to be verified. Says whether it is first now. */
    @Transactional
    public boolean lead(Tenant tenant, HostName name, Actor actor) {
        boolean may = name.equals(tenant.hostNames().home())
                || claims.find(tenant.id(), name)
                        .filter(claim -> claim.state() instanceof ClaimState.Verified)
                        .isPresent();
        if (may && !tenant.primaryHost().equals(name)) {
            var after = served.lead(tenant, name);
            audit.record(
                    actor,
                    "hostname.primary",
                    tenant.id(),
                    Map.of(
                            "version",
                            after.version(),
                            "name",
                            name.value(),
                            "former",
                            tenant.primaryHost().value()));
        }
        return may;
    }

    /** Makes the claim due for a look at once, unless it has just been looked at. */
    public void hasten(Claim claim) {
        var now = clock.instant();
        if (!claim.isFresh(now)) {
            claims.hasten(claim.id(), now);
        }
    }

    /** Writes down whose word stands for names that an operator has given or taken otherwise; joins the caller's transaction. */
    @Transactional
    public void follow(HostNames before, Tenant after, Actor actor) {
        for (var name : after.hostNames().own()) {
            if (!before.own().contains(name)) {
                var claim = claims.find(after.id(), name)
                        .map(known -> claims.save(known.vouchedFor(actor.name())))
                        .orElseGet(() -> claims.add(after.id(), name, null, actor.name(), waiting(true), actor.name()));
                record(after, claim, "hostname.vouched", actor);
            }
        }
        for (var name : before.own()) {
            if (!after.hostNames().own().contains(name)) {
                claims.find(after.id(), name)
                        .map(claim -> claims.save(claim.in(new ClaimState.Withdrawn(clock.instant()))))
                        .ifPresent(claim -> record(after, claim, "hostname.withdrawn", actor));
            }
        }
        if (!before.own().equals(after.hostNames().own())) {
            sheets.tell(after, null);
        }
    }

    private Claiming enter(Tenant tenant, HostName name, @Nullable String voucher, Actor actor) {
        var known = claims.find(tenant.id(), name);
        if (known.isPresent()) {
            return new Claiming.Claimed(known.get(), false);
        }
        var problem = rules.check(name, tenant.slug());
        if (problem.isPresent()) {
            return new Claiming.Refused(problem.get());
        }
        if (claims.of(tenant.id()).size() >= AT_MOST) {
            return new Claiming.Refused(NameProblem.TOO_MANY);
        }
        var claim = claims.add(tenant.id(), name, token(), voucher, waiting(voucher != null), actor.name());
        if (voucher == null) {
            record(tenant, claim, "hostname.claimed", actor);
            sheets.tell(tenant, null);
        }
        return new Claiming.Claimed(claim, true);
    }

    private Claiming vouched(Tenant tenant, Claim claim, boolean fresh, Actor actor) {
        var after = served.add(tenant, claim.name());
        record(after, claim, "hostname.vouched", actor);
        sheets.tell(after, null);
        return new Claiming.Claimed(claim, fresh);
    }

    private void record(Tenant tenant, Claim claim, String action, Actor actor) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("version", tenant.version());
        detail.put("name", claim.name().value());
        audit.record(actor, action, tenant.id(), detail);
    }

    private ClaimState.Claimed waiting(boolean vouched) {
        var now = clock.instant();
        return new ClaimState.Claimed(now, vouched ? null : now.plus(PATIENCE));
    }

    /** 160 random bits. */
    private String token() {
        var text = new StringBuilder();
        for (int i = 0; i < TOKEN; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
