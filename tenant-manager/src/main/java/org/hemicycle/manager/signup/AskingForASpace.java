package org.hemicycle.manager.signup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.effort.Challenge;
import org.hemicycle.provisioning.effort.Effort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the wish of a visitor: a letter goes out, soon where the browser has worked for it, else later. */
@Component
class AskingForASpace {
    /** Who acts when somebody signs up. */
    static final Actor VISITOR = new Actor("signup");

    private static final String PURPOSE = "sign-up";

    private final Effort effort;
    private final Pace pace;
    private final Signups signups;
    private final JdbcClient sql;
    private final AuditTrail audit;
    private final Clock clock;

    AskingForASpace(Effort effort, Pace pace, Signups signups, JdbcClient sql, AuditTrail audit, Clock clock) {
        this.effort = effort;
        this.pace = pace;
        this.signups = signups;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it; the same for every mail address. */
    enum Outcome {
        LETTER_SOON,
        LETTER_LATER,
        TOO_FAST
    }

    /** Work for the browser of a visitor. */
    Challenge challenge(SignupSettings settings) {
        return effort.challenge(PURPOSE, settings.effort());
    }

    /** @param address of the visitor in the network */
    @Transactional
    public Outcome ask(Signups.Wish wish, String answer, String address, SignupSettings settings) {
        if (pace.isTooFast(address, settings.perAddress())) {
            return Outcome.TOO_FAST;
        }
        boolean worked = effort.check(PURPOSE, answer).filter(this::isFresh).isPresent();
        if (!pace.isWrittenToEnough(wish.email())) {
            var now = clock.instant();
            var due = worked ? now : now.plus(Duration.ofMinutes(settings.slowMinutes()));
            var id = signups.add(wish, worked, now, due);
            audit.record(VISITOR, "signup.asked", Map.of("signup", id, "slug", wish.slug(), "effort", worked));
        }
        return worked ? Outcome.LETTER_SOON : Outcome.LETTER_LATER;
    }

    /** Each piece of work counts once. */
    private boolean isFresh(Effort.Done done) {
        return sql.sql("insert into effort_spent (id, until) values (?, ?) on conflict do nothing")
                        .params(done.id(), Timestamp.from(done.until()))
                        .update()
                == 1;
    }
}
