package org.hemicycle.participation.proposals.supports;

import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.Supporting;
import org.hemicycle.participation.proposals.Supports;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and takes back supports step by step, where one statement cannot know all rules: the person's row is locked first and tallies
 * in the order of their numbers, so that neither a second click nor somebody else slips between, and nobody waits for ever.
 */
@Component
public class RuledSupports {
    private final JdbcClient sql;

    RuledSupports(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether there is a rule that one statement does not know. */
    public static boolean has(ProposalsSettings rules) {
        return rules.supportsMinimum() > 0 || rules.supportsCeiling() > 0 && !rules.supportsMayExceed();
    }

    /** Whether the proposal excludes others. */
    @Transactional(readOnly = true)
    public boolean excludesOthers(ProposalId id) {
        return sql.sql("select exists (select from proposal_alternative where proposal_id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** How many supports the reader has given in the component; null where nobody has to give so many. */
    @Transactional(readOnly = true)
    public @Nullable Giving giving(long component, @Nullable SignedIn reader, ProposalsSettings rules) {
        return reader == null || rules.supportsMinimum() == 0
                ? null
                : new Giving(given(component, reader), rules.supportsMinimum());
    }

    /**
     * Adds the person's support, if every rule allows it.
     *
     * @param cleared whether the person has shown what may be demanded
     */
    @Transactional
    public Supporting give(ProposalId id, SignedIn person, ProposalsSettings rules, boolean cleared) {
        var before = lock(id, person);
        if (before.isEmpty()) {
            return new Supporting.Missing();
        }
        var now = before.get();
        if (now.supported()) {
            return new Supporting.Given(now.supports());
        }
        int given = given(now.component(), person);
        if (rules.supportsPerParticipant() > 0 && given >= rules.supportsPerParticipant()) {
            return new Supporting.NoneLeft(rules.supportsPerParticipant());
        }
        if (rules.supportsCeiling() > 0 && !rules.supportsMayExceed() && now.supports() >= rules.supportsCeiling()) {
            return new Supporting.Full(rules.supportsCeiling());
        }
        var other = excluded(id, person);
        if (other.isPresent()) {
            return new Supporting.Excluded(other.get());
        }
        if (!insert(id, person, cleared)) {
            return new Supporting.NotNow();
        }
        return count(id, person, now.component(), given + 1, rules.supportsMinimum());
    }

    /** Takes the person's support back; where fewer than the minimum are left, those wait again. */
    @Transactional
    public Supporting withdraw(ProposalId id, SignedIn person, ProposalsSettings rules) {
        var before = lock(id, person);
        if (before.isEmpty()) {
            return new Supporting.Missing();
        }
        int gone = sql.sql("""
                with removed as (
                  delete from proposal_support u using proposal p
                   where u.proposal_id = :id and u.participant_id = :person and p.id = u.proposal_id
                     and p.state in ('published', 'evaluating') and %s
                  returning u.proposal_id, u.counted),
                moved as (
                  update proposal_tally t set supports = t.supports - 1 from removed r where t.proposal_id = r.proposal_id and r.counted)
                select count(*) from removed
                """.formatted(Supports.OPEN_TO_PERSON))
                .param("id", id.value())
                .param("person", person.id().value())
                .query(Integer.class)
                .single();
        if (gone == 0) {
            return before.get().supported()
                    ? new Supporting.NotNow()
                    : new Supporting.Withdrawn(before.get().supports());
        }
        long component = before.get().component();
        if (given(component, person) < rules.supportsMinimum()) {
            turn(component, person, false);
        }
        return new Supporting.Withdrawn(supports(id));
    }

    private Supporting count(ProposalId id, SignedIn person, long component, int given, int minimum) {
        if (given < minimum) {
            return new Supporting.Waiting(given, minimum);
        }
        turn(component, person, true);
        return new Supporting.Given(supports(id));
    }

    /** Makes all of the person's supports in the component count, or none. */
    private void turn(long component, SignedIn person, boolean counted) {
        sql.sql("""
                select t.proposal_id from proposal_tally t
                  join proposal_support u on u.proposal_id = t.proposal_id
                 where t.component_id = :component and u.participant_id = :person and u.counted <> :counted
                 order by t.proposal_id for update of t
                """)
                .param("component", component)
                .param("person", person.id().value())
                .param("counted", counted)
                .query((row, _) -> row.getLong(1))
                .list();
        sql.sql("""
                with turned as (
                  update proposal_support u set counted = :counted from proposal p
                   where p.id = u.proposal_id and p.component_id = :component and u.participant_id = :person and u.counted <> :counted
                     and p.state in ('published', 'evaluating')
                  returning u.proposal_id)
                update proposal_tally t set supports = t.supports + case when :counted then 1 else -1 end
                  from turned where t.proposal_id = turned.proposal_id
                """)
                .param("component", component)
                .param("person", person.id().value())
                .param("counted", counted)
                .update();
    }

    private Optional<Before> lock(ProposalId id, SignedIn person) {
        sql.sql("select id from participant where id = :person for no key update")
                .param("person", person.id().value())
                .query(Long.class)
                .optional();
        return sql.sql("""
                select t.component_id, t.supports,
                       exists (select from proposal_support s where s.proposal_id = :id and s.participant_id = :person) as supported
                  from proposal_tally t where t.proposal_id = :id for update of t
                """)
                .param("id", id.value())
                .param("person", person.id().value())
                .query((row, _) ->
                        new Before(row.getLong("component_id"), row.getInt("supports"), row.getBoolean("supported")))
                .optional();
    }

    private boolean insert(ProposalId id, SignedIn person, boolean cleared) {
        return sql.sql("""
                insert into proposal_support (proposal_id, participant_id, counted)
                select p.id, :person, false from proposal p
                 where p.id = :id and p.state in ('published', 'evaluating') and p.hidden_at is null and p.removed_at is null and %s and %s
                on conflict do nothing
                """.formatted(Supports.OPEN_TO_PERSON, cleared ? "true" : Supports.UNCONDITIONAL))
                        .param("id", id.value())
                        .param("person", person.id().value())
                        .update()
                == 1;
    }

    private Optional<String> excluded(ProposalId id, SignedIn person) {
        return sql.sql("""
                select p.title from proposal_alternative a
                  join proposal_alternative o on o.family = a.family and o.proposal_id <> a.proposal_id
                  join proposal_support s on s.proposal_id = o.proposal_id and s.participant_id = :person
                  join proposal p on p.id = o.proposal_id and p.state <> 'withdrawn'
                 where a.proposal_id = :id limit 1
                """)
                .param("id", id.value())
                .param("person", person.id().value())
                .query(String.class)
                .optional();
    }

    private int given(long component, SignedIn person) {
        return sql.sql("""
                select count(*) from proposal_support s join proposal q on q.id = s.proposal_id
                 where s.participant_id = :person and q.component_id = :component
                """)
                .param("person", person.id().value())
                .param("component", component)
                .query(Integer.class)
                .single();
    }

    private int supports(ProposalId id) {
        return sql.sql("select supports from proposal_tally where proposal_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private record Before(long component, int supports, boolean supported) {}
}
