package org.hemicycle.participation.proposals.curation;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Copies proposals into another component, each once: what was copied there before is left as it is. */
@Component
@Transactional
class Copying {
    private final JdbcClient sql;
    private final Organisations organisations;
    private final AuditLog log;

    Copying(JdbcClient sql, Organisations organisations, AuditLog log) {
        this.sql = sql;
        this.organisations = organisations;
        this.log = log;
    }

    /**
     * @param states only proposals in one of these
     * @param authors whether the copies bear the authors' names; else they are official
     * @param answers whether state, answer and costs come along
     * @return how many were copied
     */
    int copy(
            SignedIn actor,
            List<Long> proposals,
            long component,
            List<String> states,
            boolean authors,
            boolean answers) {
        int copied = sql.sql("""
                with chosen as (
                  select p.* from proposal p
                   where p.id = any(:numbers) and p.component_id <> :component and p.removed_at is null and p.folded_at is null
                     and p.hidden_at is null and p.state = any(:states)
                     and not exists (select from resource_link l join proposal q on q.id = l.to_id and q.component_id = :component
                                      where l.from_type = 'proposal' and l.to_type = 'proposal' and l.from_id = p.id and l.kind = 'copied')),
                written as (
                  insert into proposal (component_id, title, body, author_id, author_name, origin, workshop_id, workshop_name, workshop_on,
                                        theme_id, state, custom_state_id, answer, answered_at, cost, cost_report, execution_period,
                                        published_at, submission,
                                        territory_id, address, latitude, longitude, anonymous, aid)
                  select :component, c.title, c.body, case when :authors then c.author_id end,
                         case when :authors then c.author_name else :name end, case when :authors then c.origin else 'official' end,
                         case when :authors then c.workshop_id end, case when :authors then c.workshop_name end,
                         case when :authors then c.workshop_on end, c.theme_id,
                         case when :answers then c.state else 'published' end,
                         (select z.id from proposal_state y join proposal_state z on z.key = y.key and z.component_id = :component
                           where :answers and y.id = c.custom_state_id),
                         case when :answers then c.answer end, case when :answers then c.answered_at end,
                         case when :answers then c.cost end, case when :answers then c.cost_report end,
                         case when :answers then c.execution_period end, now(), 'copy:' || :component || ':' || c.id,
                         c.territory_id, c.address, c.latitude, c.longitude, c.anonymous and :authors, c.aid
                    from chosen c
                  on conflict (submission) do nothing
                  returning id, component_id, submission),
                tallied as (insert into proposal_tally (proposal_id, component_id) select id, component_id from written),
                linked as (
                  insert into resource_link (from_type, from_id, to_type, to_id, kind)
                  select 'proposal', c.id, 'proposal', w.id, 'copied'
                    from written w join chosen c on w.submission = 'copy:' || :component || ':' || c.id)
                select count(*) from written
                """)
                .param("numbers", proposals.toArray(Long[]::new))
                .param("component", component)
                .param("states", states.toArray(String[]::new))
                .param("authors", authors)
                .param("answers", answers)
                .param(
                        "name",
                        organisations
                                .current()
                                .name()
                                .in(CurrentTenant.get().locales().getFirst()))
                .query(Integer.class)
                .single();
        log.write(actor, "proposals.copied", Map.of("component", component, "proposals", copied));
        return copied;
    }
}
