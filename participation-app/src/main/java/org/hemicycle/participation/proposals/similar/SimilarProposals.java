package org.hemicycle.participation.proposals.similar;

import java.util.List;
import org.hemicycle.participation.proposals.lists.FilterSql;
import org.hemicycle.participation.prose.Excerpt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds in one component what is near to a text: titles that are spelt alike (trigrams, whatever the accents), and titles that share its
 * words, as the language inflects them.
 */
@Component
public class SimilarProposals {
    private static final int MOST = 5;
    private static final int EXCERPT = 140;
    private static final int READ = 300;
    private static final double ALIKE = 0.32;

    private final JdbcClient sql;

    SimilarProposals(JdbcClient sql) {
        this.sql = sql;
    }

    /** At most five, the nearest first; none for a text that says nothing yet. */
    @Transactional(readOnly = true)
    public List<SimilarProposal> to(long component, String title, String body) {
        String words = title.isBlank() ? body.substring(0, Math.min(READ, body.length())) : title;
        if (words.length() < 4) {
            return List.of();
        }
        return sql.sql("""
                with asked as (
                  select unaccent(lower(:words)) as words,
                         to_tsquery('french', coalesce(nullif(array_to_string(tsvector_to_array(to_tsvector('french', :words)), ' | '), ''), 'ø')) as query),
                near as (
                  select p.id, p.title, left(p.body, 400) as body, similarity(unaccent(lower(p.title)), a.words) as spelt,
                         ts_rank(to_tsvector('french', p.title), a.query, 1) as said
                    from proposal p, asked a
                   where p.component_id = :component and p.state <> 'withdrawn' and %s
                     and (to_tsvector('french', p.title) @@ a.query or similarity(unaccent(lower(p.title)), a.words) > :alike))
                select n.id, n.title, n.body, t.supports from near n join proposal_tally t on t.proposal_id = n.id
                 where n.spelt > :alike or n.said > 0.012
                 order by n.spelt + 4 * n.said desc, n.id desc limit :most
                """.formatted(FilterSql.READABLE))
                .param("words", words)
                .param("component", component)
                .param("alike", ALIKE)
                .param("most", MOST)
                .query((row, _) -> new SimilarProposal(
                        row.getLong("id"),
                        row.getString("title"),
                        Excerpt.cut(row.getString("body"), EXCERPT),
                        row.getInt("supports")))
                .list();
    }
}
