package org.hemicycle.participation.proposals;

import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.spaces.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who supports which proposal. One statement adds the person and moves the tally, or does neither: however often and however fast
 * somebody clicks, the tally is the number of rows.
 */
@Component
public class Supports {
    /** Whether the phase of the proposal {@code p} opens supports, in a space that is published. */
    static final String OPEN = open("s.published_at is not null");

    /** The same, for the person {@code :person}, who must be a member where only members take part. */
    public static final String OPEN_TO_PERSON = open(Audience.MAY_TAKE_PART);

    private static String open(String published) {
        return """
            exists (select from component c
                      join space s on s.id = c.space_id
                      left join phase a on a.space_id = s.id and a.active
                     where c.id = p.component_id and c.published_at is not null and %s
                       and ('support' = any(a.actions) or not exists (select from phase x where x.space_id = s.id)))
            """.formatted(published);
    }

    /** Whether supporting the proposal {@code p} demands no more of people than an account. */
    public static final String UNCONDITIONAL = """
            not exists (select from component c
                         where c.id = p.component_id and c.settings #> '{conditions,byAction,support}' is not null)
            """;

    private final JdbcClient jdbc;

    Supports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the person's support; where supporting demands more of people than an account, only if they have shown it.
     *
     * @param limit how many one person may give in one component, 0 for any number
     * @param cleared whether the person has shown what may be demanded
     */
    @Transactional
    public Supporting give(ProposalId id, SignedIn person, int limit, boolean cleared) {
        if (limit > 0 && given(id, person) >= limit && !supports(id, person)) {
            return new Supporting.NoneLeft(limit);
        }
        return moved("""
                with added as (
                  insert into proposal_support (proposal_id, participant_id)
                  select p.id, :person from proposal p
                   where p.id = :id and p.state in ('published', 'evaluating') and p.hidden_at is null and %s and %s
                     and not exists (select from proposal_alternative o where o.proposal_id = p.id)
                  on conflict do nothing
                  returning proposal_id)
                update proposal_tally t set supports = t.supports + 1
                  from added where t.proposal_id = added.proposal_id
                returning t.supports
                """.formatted(OPEN_TO_PERSON, cleared ? "true" : UNCONDITIONAL), id, person)
                .<Supporting>map(Supporting.Given::new)
                .orElseGet(() -> asItIs(id, person, true));
    }

    /** Takes the person's support back. */
    @Transactional
    public Supporting withdraw(ProposalId id, SignedIn person) {
        return moved("""
                with removed as (
                  delete from proposal_support u using proposal p
                   where u.proposal_id = :id and u.participant_id = :person and p.id = u.proposal_id
                     and p.state in ('published', 'evaluating') and %s
                  returning u.proposal_id, u.counted)
                update proposal_tally t set supports = t.supports - 1
                  from removed where t.proposal_id = removed.proposal_id and removed.counted
                returning t.supports
                """.formatted(OPEN_TO_PERSON), id, person)
                .<Supporting>map(Supporting.Withdrawn::new)
                .orElseGet(() -> asItIs(id, person, false));
    }

    private Optional<Integer> moved(String sql, ProposalId id, SignedIn person) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("person", person.id().value())
                .query(Integer.class)
                .optional();
    }

    /** Nothing moved: because it was so already, or because it may not be now. */
    private Supporting asItIs(ProposalId id, SignedIn person, boolean wanted) {
        return jdbc.sql("""
                select t.supports, exists (select from proposal_support s where s.proposal_id = :id and s.participant_id = :person) as given
                  from proposal_tally t where t.proposal_id = :id
                """)
                .param("id", id.value())
                .param("person", person.id().value())
                .query((row, _) -> {
                    int supports = row.getInt("supports");
                    boolean given = row.getBoolean("given");
                    if (given != wanted) {
                        return (Supporting) new Supporting.NotNow();
                    }
                    return given ? new Supporting.Given(supports) : new Supporting.Withdrawn(supports);
                })
                .optional()
                .orElseGet(Supporting.Missing::new);
    }

    /** How many the person has given in the component; waits for another click of the same person, so that none slips through. */
    private int given(ProposalId id, SignedIn person) {
        jdbc.sql("select id from participant where id = :person for no key update")
                .param("person", person.id().value())
                .query(Long.class)
                .optional();
        return jdbc.sql("""
                select count(*) from proposal_support s join proposal q on q.id = s.proposal_id
                 where s.participant_id = :person
                   and q.component_id = (select component_id from proposal where id = :id)
                """)
                .param("id", id.value())
                .param("person", person.id().value())
                .query(Integer.class)
                .single();
    }

    private boolean supports(ProposalId id, SignedIn person) {
        return jdbc.sql(
                        "select exists (select from proposal_support where proposal_id = :id and participant_id = :person)")
                .param("id", id.value())
                .param("person", person.id().value())
                .query(Boolean.class)
                .single();
    }
}
