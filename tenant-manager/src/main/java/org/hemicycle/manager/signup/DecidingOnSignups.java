package org.hemicycle.manager.signup;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators decide on sign-ups that wait; the person is told by mail. */
@Component
public class DecidingOnSignups {
    /** The longest reason. */
    public static final int LONGEST_REASON = 500;

    private final OpeningASignup opening;
    private final Signups signups;
    private final SignupLetters letters;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DecidingOnSignups(
            OpeningASignup opening,
            Signups signups,
            SignupLetters letters,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.opening = opening;
        this.signups = signups;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Opens the space, under the short name asked for or another one. */
    public Confirmation approve(UUID id, String slug, Actor operator) {
        var confirmation = opening.approve(id, slug, operator);
        if (confirmation instanceof Confirmation.Opened(var signup)) {
            letters.approved(signup);
        }
        return confirmation;
    }

    /** @param reason what the person reads */
    public Confirmation refuse(UUID id, String reason, Actor operator) {
        Confirmation outcome = transaction.execute(_ ->
                signups.hold(id).map(signup -> refuse(signup, reason, operator)).orElseGet(Confirmation.Gone::new));
        if (outcome instanceof Confirmation.Waiting(var signup)) {
            letters.refused(signup, reason);
        }
        return outcome;
    }

    private Confirmation refuse(Signup signup, String reason, Actor operator) {
        if (!(signup.state() instanceof SignupState.Waiting)) {
            return new Confirmation.Already(signup);
        }
        signups.refused(signup.id(), new SignupState.Refused(reason, operator.name(), clock.instant()));
        audit.record(
                operator, "signup.refused", Map.of("signup", signup.id(), "slug", signup.slug(), "reason", reason));
        return new Confirmation.Waiting(signups.find(signup.id()).orElseThrow());
    }
}
