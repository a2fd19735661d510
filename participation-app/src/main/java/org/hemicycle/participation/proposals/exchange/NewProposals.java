package org.hemicycle.participation.proposals.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the proposals that a file brings: a batch in one statement, and each once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NewProposals {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient sql;

    NewProposals(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which of these keys of a source are here already. */
    Set<String> known(String source, List<String> keys) {
        return new HashSet<>(sql.sql("select source_id from proposal_origin where source = ? and source_id = any(?)")
                .params(source, keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Adds those that are not here; says how many. */
    int add(String source, List<NewProposal> proposals) {
        return sql.sql("""
                with incoming as (
                  select * from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                    submission text, key text, component bigint, title text, body text, author text, authors jsonb, origin text,
                    theme bigint, state text, own bigint, answer jsonb, answered timestamptz, cost numeric, report jsonb, period jsonb,
                    published timestamptz, supports integer, path text, texts jsonb, address text,
                    latitude double precision, longitude double precision)),
                fresh as (
                  select * from incoming i
                   where i.key is null or not exists (select from proposal_origin o where o.source = :source and o.source_id = i.key)),
                written as (
                  insert into proposal (component_id, title, body, author_name, origin, theme_id, state, custom_state_id, answer, answered_at,
                                        cost, cost_report, execution_period, published_at, submission, address, latitude, longitude)
                  select f.component, f.title, f.body, f.author, f.origin, (select h.id from theme h where h.id = f.theme), f.state,
                         (select z.id from proposal_state z where z.id = f.own and z.component_id = f.component),
                         f.answer, f.answered, f.cost, f.report, f.period, coalesce(f.published, now()), f.submission, f.address, f.latitude, f.longitude
                    from fresh f
                  on conflict (submission) do nothing
                  returning id, component_id, submission),
                tallied as (
                  insert into proposal_tally (proposal_id, component_id, supports)
                  select w.id, w.component_id, f.supports from written w join fresh f using (submission)),
                noted as (
                  insert into proposal_origin (proposal_id, source, source_id, former_path, authors, supports, texts)
                  select w.id, :source, f.key, f.path, array(select jsonb_array_elements_text(f.authors)), f.supports, f.texts
                    from written w join fresh f using (submission) where f.key is not null
                  on conflict (source, source_id) do nothing)
                select count(*) from written
                """)
                .param("rows", JSON.writeValueAsString(proposals))
                .param("source", source)
                .query(Integer.class)
                .single();
    }
}
