package org.hemicycle.participation.moderation.cases;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What authors say against a decision: once each, answered by somebody other than who decided, where there is one. */
@Component
@Transactional
public class Appeals {
    private final JdbcClient sql;
    private final Cases cases;
    private final Decisions decisions;
    private final Deciding deciding;
    private final Jobs jobs;
    private final AuditLog log;

    Appeals(JdbcClient sql, Cases cases, Decisions decisions, Deciding deciding, Jobs jobs, AuditLog log) {
        this.sql = sql;
        this.cases = cases;
        this.decisions = decisions;
        this.deciding = deciding;
        this.jobs = jobs;
        this.log = log;
    }

    /** Whether this moderator may answer the appeal in this case. */
    @Transactional(readOnly = true)
    boolean mayAnswer(Case one, List<Decision> taken, SignedIn reader) {
        Long decider = taken.stream()
                .filter(decision ->
                        decision.appeal() != null && decision.appeal().outcome() == null)
                .map(Decision::moderator)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return reader.support() != null
                || decider == null
                || decider != reader.id().value()
                || !thereIsAnother(decider, one.space());
    }

    /** Answers; false when somebody has answered already, or somebody else must. */
    boolean answer(SignedIn actor, long number, boolean reversed, String words) {
        var found = cases.find(number);
        var taken = decisions.of(number);
        if (found.isEmpty() || !mayAnswer(found.get(), taken, actor)) {
            return false;
        }
        var answered = sql.sql("""
                update moderation_appeal a
                   set outcome = :outcome, answer = :answer, decided_by = :actor, decided_at = now()
                  from moderation_decision d
                 where d.id = a.decision_id and d.case_id = :case and a.outcome is null
                returning a.id
                """)
                .param("outcome", reversed ? "reversed" : "upheld")
                .param("answer", words)
                .param("actor", actor.support() == null ? actor.id().value() : null, Types.BIGINT)
                .param("case", number)
                .query(Long.class)
                .list();
        if (answered.isEmpty()) {
            return false;
        }
        if (reversed) {
            deciding.reverse(actor, found.get());
        }
        answered.forEach(appeal ->
                jobs.enqueue(AppealLetter.NAME, Long.toString(appeal), Map.of("appeal", Long.toString(appeal))));
        log.write(actor, "moderation.appeal-answered", Map.of("case", number, "reversed", reversed));
        return true;
    }

    private boolean thereIsAnother(long decider, @Nullable Long space) {
        return sql.sql("""
                select exists (select from role_grant g join participant p on p.id = g.participant_id
                                where g.role in ('administrator', 'moderator') and (g.space_id is null or g.space_id = :space)
                                  and p.id <> :decider and p.confirmed_at is not null and p.disabled_at is null)
                """)
                .param("space", space, Types.BIGINT)
                .param("decider", decider)
                .query(Boolean.class)
                .single();
    }
}
