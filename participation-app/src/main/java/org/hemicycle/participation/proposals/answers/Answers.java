package org.hemicycle.participation.proposals.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.states.CustomStates;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.settings.OwnSettings;
import org.hemicycle.provisioning.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The official answers to proposals: each is written first, and is read by everybody once it is published. */
@Component
@Transactional
public class Answers {
    private static final TypeReference<Map<String, String>> OWN = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient sql;
    private final AuditLog log;
    private final CustomStates states;
    private final Settings settings;
    private final AnswerLetters letters;

    Answers(JdbcClient sql, AuditLog log, CustomStates states, Settings settings, AnswerLetters letters) {
        this.sql = sql;
        this.log = log;
        this.states = states;
        this.settings = settings;
        this.letters = letters;
    }

    /** The proposal, if it can be answered: neither withdrawn nor folded into others, its words still there. */
    @Transactional(readOnly = true)
    public Optional<AnsweredProposal> find(ProposalId id) {
        var found = sql.sql("""
                select p.*, c.space_id, c.settings -> 'own' as own, t.supports
                  from proposal p
                  join component c on c.id = p.component_id
                  join proposal_tally t on t.proposal_id = p.id
                 where p.id = ? and p.state <> 'withdrawn' and p.removed_at is null
                """).param(id.value()).query(this::proposal).optional();
        return found.map(one -> with(one, prepared(id)));
    }

    /** Keeps an answer for later; says whether nobody has written another one since this version. */
    public boolean prepare(SignedIn actor, ProposalId id, int version, OfficialAnswer answer) {
        if (!advance(id, version)) {
            return false;
        }
        sql.sql("""
                insert into prepared_answer (proposal_id, state, custom_state_id, answer, cost, cost_report, execution_period, prepared_by)
                values (:id, :state, :own, cast(:answer as jsonb), :cost, cast(:report as jsonb), cast(:period as jsonb),
                        (select id from participant where id = :by))
                on conflict (proposal_id) do update
                   set state = excluded.state, custom_state_id = excluded.custom_state_id, answer = excluded.answer,
                       cost = excluded.cost, cost_report = excluded.cost_report, execution_period = excluded.execution_period,
                       prepared_by = excluded.prepared_by, prepared_at = now()
                """)
                .param("id", id.value())
                .param("state", answer.standing().key())
                .param("own", answer.state(), Types.BIGINT)
                .param("answer", json(answer.words()), Types.VARCHAR)
                .param("cost", answer.costs().amount(), Types.NUMERIC)
                .param("report", json(answer.costs().report()), Types.VARCHAR)
                .param("period", json(answer.costs().period()), Types.VARCHAR)
                .param("by", actor.id().value())
                .update();
        log.write(actor, "proposal.answer-prepared", Map.of("proposal", id.value()));
        return true;
    }

    /** Publishes an answer at once; says whether nobody has written another one since this version. */
    public boolean give(SignedIn actor, ProposalId id, int version, OfficialAnswer answer) {
        boolean kept = prepare(actor, id, version, answer);
        if (kept) {
            publish(actor, List.of(id.value()));
        }
        return kept;
    }

    /**
     * Publishes the answers that are prepared for these proposals, and tells those whom they concern.
     *
     * @return how many there were
     */
    public int publish(SignedIn actor, List<Long> proposals) {
        var published = sql.sql("""
                with published as (
                  update proposal p
                     set state = d.state, custom_state_id = d.custom_state_id, answer = d.answer,
                         cost = d.cost, cost_report = d.cost_report, execution_period = d.execution_period,
                         answered_at = case when d.answer is null and d.state in ('published', 'evaluating') then null
                                            else coalesce(p.answered_at, now()) end
                    from prepared_answer d
                   where d.proposal_id = p.id and p.id = any(:ids) and p.state <> 'withdrawn' and p.removed_at is null
                  returning p.id, p.state),
                gone as (delete from prepared_answer d using published u where d.proposal_id = u.id)
                select id, state from published order by id
                """)
                .param("ids", proposals.toArray(Long[]::new))
                .query((row, _) -> Map.entry(row.getLong("id"), row.getString("state")))
                .list();
        for (var one : published) {
            log.write(actor, "proposal.answered", Map.of("proposal", one.getKey(), "state", one.getValue()));
        }
        letters.announce(published.stream().map(Map.Entry::getKey).toList());
        return published.size();
    }

    /** Throws a prepared answer away. */
    public void discard(SignedIn actor, ProposalId id) {
        if (sql.sql("delete from prepared_answer where proposal_id = ?")
                        .param(id.value())
                        .update()
                == 1) {
            sql.sql("update proposal set answer_version = answer_version + 1 where id = ?")
                    .param(id.value())
                    .update();
            log.write(actor, "proposal.answer-discarded", Map.of("proposal", id.value()));
        }
    }

    private boolean advance(ProposalId id, int version) {
        return sql.sql("""
                update proposal set answer_version = answer_version + 1
                 where id = ? and answer_version = ? and state <> 'withdrawn' and removed_at is null
                """).params(id.value(), version).update() == 1;
    }

    private AnsweredProposal.@Nullable Prepared prepared(ProposalId id) {
        return sql.sql("""
                select d.*, coalesce(by.name, '') as by_name
                  from prepared_answer d left join participant by on by.id = d.prepared_by where d.proposal_id = ?
                """)
                .param(id.value())
                .query((row, _) -> new AnsweredProposal.Prepared(
                        OfficialAnswer.of(row),
                        row.getString("by_name"),
                        Objects.requireNonNull(Localized.instant(row, "prepared_at"))))
                .optional()
                .orElse(null);
    }

    private AnsweredProposal proposal(ResultSet row, int number) throws SQLException {
        var own = row.getString("own");
        var rules = settings.of(CurrentTenant.get()).proposals();
        return new AnsweredProposal(
                new ProposalId(row.getLong("id")),
                row.getLong("component_id"),
                row.getLong("space_id"),
                row.getString("title"),
                row.getString("body"),
                Byline.of(row),
                Objects.requireNonNull(Localized.instant(row, "published_at")),
                row.getInt("supports"),
                row.getInt("answer_version"),
                (own == null ? rules : OwnSettings.over(rules, JSON.readValue(own, OWN))).answersWithCosts(),
                OfficialAnswer.of(row),
                Localized.instant(row, "answered_at"),
                null,
                List.of());
    }

    private AnsweredProposal with(AnsweredProposal one, AnsweredProposal.@Nullable Prepared prepared) {
        return new AnsweredProposal(
                one.id(),
                one.component(),
                one.space(),
                one.title(),
                one.body(),
                one.author(),
                one.publishedAt(),
                one.supports(),
                one.version(),
                one.withCosts(),
                one.answer(),
                one.answeredAt(),
                prepared,
                states.of(one.component()));
    }

    private static @Nullable String json(LocalizedText text) {
        return text.isEmpty() ? null : Localized.json(text);
    }
}
