package org.hemicycle.manager.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.operators.Operator;
import org.hemicycle.provisioning.cells.SupportAccess;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An operator asks an organisation for access, and comes in when its administrators have consented. */
@Component
@Transactional
public class AskingForAccess {
    /** For how long access may be asked, in minutes. */
    public static final List<Integer> DURATIONS = List.of(15, 30, 60, 120, 240, 480);

    /** How long the link that lets in works. */
    public static final Duration ENTRANCE = Duration.ofSeconds(60);

    private final SupportRequests requests;
    private final SupportAccess homes;
    private final FollowingAccess following;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AskingForAccess(
            SupportRequests requests, SupportAccess homes, FollowingAccess following, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.homes = homes;
        this.following = following;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest requests for an organisation, as they stand now. */
    public List<SupportRequest> of(Tenant tenant) {
        requests.of(tenant.id()).stream().filter(SupportRequest::isUnfinished).forEach(following::look);
        return requests.of(tenant.id());
    }

    /** Asks; says whether there was no unfinished request of the same operator. */
    public boolean ask(Tenant tenant, Operator operator, String reason, int minutes) {
        var id = requests.add(tenant.id(), operator, reason, minutes);
        id.ifPresent(fresh -> {
            var detail = Map.of("request", fresh, "reason", reason, "minutes", minutes);
            audit.record(Actor.operator(operator.email()), "support.asked", tenant.id(), detail);
            homes.ask(tenant, fresh, operator.fullName(), reason, minutes);
        });
        return id.isPresent();
    }

    /** A token that lets the operator in once, within a minute; empty when it was not they who asked, or nobody has consented. */
    public Optional<String> entrance(Tenant tenant, Operator operator, UUID id) {
        var mine = requests.find(tenant.id(), id).filter(request -> request.isOf(operator.id()));
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        boolean open =
                homes.prepareEntrance(tenant, id, digest(token), clock.instant().plus(ENTRANCE));
        return open ? Optional.of(token) : Optional.empty();
    }

    /** Gives up what was asked or granted; says whether it was theirs. */
    public boolean giveUp(Tenant tenant, Operator operator, UUID id) {
        var mine = requests.find(tenant.id(), id).filter(request -> request.isOf(operator.id()));
        mine.ifPresent(request -> {
            homes.giveUp(tenant, id, operator.fullName());
            following.look(request);
        });
        return mine.isPresent();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
