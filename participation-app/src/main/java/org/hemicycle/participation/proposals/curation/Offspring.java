package org.hemicycle.participation.proposals.curation;

import java.sql.Types;
import java.util.List;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposals that come from others: written officially, with the links that tell where they come from. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Offspring {
    private final JdbcClient sql;
    private final Organisations organisations;

    Offspring(JdbcClient sql, Organisations organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    /** Writes a proposal in the organisation's name; empty when the form with this key was sent before. */
    List<ProposalId> write(long component, String title, String body, @Nullable Long theme, String submission) {
        var language = CurrentTenant.get().locales().getFirst();
        return sql.sql("""
                with written as (
                  insert into proposal (component_id, title, body, author_name, origin, theme_id, submission)
                  values (:component, :title, :body, :name, 'official', (select id from theme where id = :theme), :submission)
                  on conflict (submission) do nothing
                  returning id, component_id),
                tallied as (insert into proposal_tally (proposal_id, component_id) select id, component_id from written)
                select id from written
                """)
                .param("component", component)
                .param("title", title)
                .param("body", body)
                .param("name", organisations.current().name().in(language))
                .param("theme", theme, Types.BIGINT)
                .param("submission", submission)
                .query((row, _) -> new ProposalId(row.getLong("id")))
                .list();
    }

    void link(List<Long> from, ProposalId to, String kind) {
        sql.sql("""
                insert into resource_link (from_type, from_id, to_type, to_id, kind)
                select 'proposal', f, 'proposal', :to, :kind from unnest(:from) f on conflict do nothing
                """)
                .param("from", from.toArray(Long[]::new))
                .param("to", to.value())
                .param("kind", kind)
                .update();
    }

    /** Takes originals out of the lists; their address stays, and points on. */
    void fold(List<Long> originals) {
        sql.sql("""
                update proposal set folded_at = now(), state = 'withdrawn', custom_state_id = null
                 where id = any(?) and folded_at is null
                """).param(originals.toArray(Long[]::new)).update();
    }

    /** Whoever supported one of the originals supports the new one, once; numbers that were imported are added. */
    void uniteSupports(List<Long> originals, ProposalId into) {
        sql.sql("""
                with people as (
                  insert into proposal_support (proposal_id, participant_id, created_at, counted)
                  select :into, participant_id, min(created_at), bool_or(counted) from proposal_support where proposal_id = any(:originals)
                   group by participant_id
                  on conflict do nothing returning counted),
                assisted as (
                  insert into proposal_assisted_support (proposal_id, workshop_id, person, entered_by, created_at)
                  select distinct on (workshop_id, person) :into, workshop_id, person, entered_by, created_at
                    from proposal_assisted_support where proposal_id = any(:originals) order by workshop_id, person, created_at
                  on conflict do nothing returning 1)
                update proposal_tally
                   set supports = supports + (select count(*) from people where counted) + (select count(*) from assisted)
                                  + (select coalesce(sum(supports), 0) from proposal_origin where proposal_id = any(:originals))
                 where proposal_id = :into
                """)
                .param("into", into.value())
                .param("originals", originals.toArray(Long[]::new))
                .update();
    }
}
