package org.hemicycle.participation.proposals;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supports of people without an account who are present at a workshop or a desk. Each of them has one number there, so that nobody
 * counts twice on one proposal; the limits and phases of everybody hold. One statement adds the row and moves the tally.
 */
@Component
@Transactional
public class AssistedSupports {
    private static final int SHOWN = 100;
    private static final String ADD = """
            with added as (
              insert into proposal_assisted_support (proposal_id, workshop_id, person, entered_by)
              select p.id, :workshop, :person, :by from proposal p
               where p.id = :id and p.state in ('published', 'evaluating') and p.removed_at is null and p.hidden_at is null and %s
                 and (:most = 0 or :most > (select count(*) from proposal_assisted_support u join proposal q on q.id = u.proposal_id
                                             where u.workshop_id = :workshop and u.person = :person
                                               and q.component_id = p.component_id))
              on conflict do nothing
              returning proposal_id)
            update proposal_tally t set supports = t.supports + 1 from added a where t.proposal_id = a.proposal_id
            """.formatted(Supports.OPEN);
    private static final String TAKE_BACK = """
            with removed as (
              delete from proposal_assisted_support u using proposal p
               where u.proposal_id = :id and u.workshop_id = :workshop and u.person = :person and p.id = u.proposal_id
                 and p.state in ('published', 'evaluating') and %s
              returning u.proposal_id)
            update proposal_tally t set supports = t.supports - 1 from removed r where t.proposal_id = r.proposal_id
            """.formatted(Supports.OPEN);

    private final JdbcClient sql;
    private final Settings settings;

    AssistedSupports(JdbcClient sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** The proposals that this person of the workshop can support now, in these components, and those that they do. */
    @Transactional(readOnly = true)
    public List<AssistedChoice> choices(long workshop, int person, Collection<Long> components, String words) {
        return sql.sql("""
                select p.id, p.title, s.title as space, u.person is not null as given
                  from proposal p
                  join component c on c.id = p.component_id
                  join space s on s.id = c.space_id
                  left join proposal_assisted_support u on u.proposal_id = p.id and u.workshop_id = :workshop and u.person = :person
                 where p.component_id = any(:components) and p.state in ('published', 'evaluating') and p.removed_at is null and p.hidden_at is null
                   and (u.person is not null or unaccent(p.title) ilike '%' || unaccent(:words) || '%')
                 order by u.person is not null desc, p.id desc limit :limit
                """)
                .param("workshop", workshop)
                .param("person", person)
                .param("components", components.toArray(Long[]::new))
                .param("words", words.replaceAll("([\\\\%_])", "\\\\$1"))
                .param("limit", SHOWN)
                .query((row, _) -> new AssistedChoice(
                        new ProposalId(row.getLong("id")),
                        row.getString("title"),
                        Localized.text(row, "space"),
                        row.getBoolean("given")))
                .list();
    }

    /**
     * Makes the supports of one person what is ticked on the sheet, within what was shown.
     *
     * @return how many were added, taken back, and could not be added
     */
    public AssistedSheet keep(
            long workshop, int person, Set<Long> shown, Set<Long> ticked, @Nullable ParticipantId by) {
        var given = given(workshop, person);
        int taken = 0;
        int added = 0;
        int refused = 0;
        for (long id : shown) {
            if (given.contains(id) && !ticked.contains(id)) {
                taken += move(TAKE_BACK, workshop, person, id, by);
            }
        }
        for (long id : shown) {
            if (!given.contains(id) && ticked.contains(id)) {
                int moved = move(ADD, workshop, person, id, by);
                added += moved;
                refused += 1 - moved;
            }
        }
        return new AssistedSheet(added, taken, refused);
    }

    /** Whether the proposal is one of these components, and its words are there. */
    @Transactional(readOnly = true)
    public boolean isIn(long proposal, Collection<Long> components) {
        return sql.sql(
                        "select exists (select from proposal where id = :id and component_id = any(:components) and removed_at is null and hidden_at is null)")
                .param("id", proposal)
                .param("components", components.toArray(Long[]::new))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** How many supports were entered at the workshop. */
    @Transactional(readOnly = true)
    public long count(long workshop) {
        return sql.sql("select count(*) from proposal_assisted_support where workshop_id = ?")
                .param(workshop)
                .query(Long.class)
                .single();
    }

    /** The highest number of a person who has a support at the workshop; 0 for none. */
    @Transactional(readOnly = true)
    public int highest(long workshop) {
        return sql.sql("select coalesce(max(person), 0) from proposal_assisted_support where workshop_id = ?")
                .param(workshop)
                .query(Integer.class)
                .single();
    }

    private Set<Long> given(long workshop, int person) {
        return sql
                .sql("select proposal_id from proposal_assisted_support where workshop_id = ? and person = ?")
                .params(workshop, person)
                .query((row, _) -> row.getLong("proposal_id"))
                .stream()
                .collect(Collectors.toSet());
    }

    private int move(String statement, long workshop, int person, long proposal, @Nullable ParticipantId by) {
        var spec = sql.sql(statement)
                .param("workshop", workshop)
                .param("person", person)
                .param("id", proposal);
        if (statement.equals(ADD)) {
            int most = settings.of(CurrentTenant.get()).proposals().supportsPerParticipant();
            spec = spec.param("most", most).param("by", by == null ? null : by.value(), Types.BIGINT);
        }
        return spec.update();
    }
}
