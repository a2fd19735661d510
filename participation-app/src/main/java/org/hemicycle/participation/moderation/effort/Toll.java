package org.hemicycle.participation.moderation.effort;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import org.hemicycle.participation.moderation.rules.ModerationRules;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.effort.Challenge;
import org.hemicycle.provisioning.effort.Effort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a contribution costs while the organisation is under attack: work of the browser, done for this organisation and counted once.
 * Where no work is done, a letter takes its place. The answer comes with the form that is being sent, whichever it is.
 */
@Component
public class Toll {
    static final String ANSWER = "effort";
    static final String BY_LETTER = "effort-letter";
    private static final int MOST = 50_000;

    private final Attacks attacks;
    private final Effort effort;
    private final JdbcClient sql;

    Toll(Attacks attacks, DataPlaneSecret secret, JdbcClient sql, Clock clock) {
        this.attacks = attacks;
        this.effort = new Effort(secret.passwordOf("effort").getBytes(StandardCharsets.UTF_8), clock);
        this.sql = sql;
    }

    /** Takes the toll; true when it is paid or none is due, false when a letter was wished for, and else {@link EffortWanted}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isPaid(ModerationRules rules) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
                || !attacks.isUnderAttack(rules)) {
            return true;
        }
        var answer = request.getRequest().getParameter(ANSWER);
        if (answer != null
                && effort.check(purpose(), answer).filter(this::isFresh).isPresent()) {
            return true;
        }
        if (request.getRequest().getParameter(BY_LETTER) == null) {
            throw new EffortWanted();
        }
        return false;
    }

    Challenge challenge() {
        return effort.challenge(purpose(), MOST);
    }

    private boolean isFresh(Effort.Done done) {
        return sql.sql("insert into effort_spent (id, until) values (?, ?) on conflict do nothing")
                        .params(done.id(), Timestamp.from(done.until()))
                        .update()
                == 1;
    }

    private static String purpose() {
        return "contribution " + CurrentTenant.get().id();
    }
}
