package org.hemicycle.participation.proposals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.modules.Reportable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals as moderation sees them. */
@Component
class ReportableProposals implements Reportable {
    private final JdbcClient jdbc;

    ReportableProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return "proposal";
    }

    @Override
    public Optional<Thing> find(long id) {
        return all(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Thing> all(Collection<Long> ids) {
        return jdbc.sql("""
                select p.id, p.title, p.body, p.author_id, p.author_name, c.space_id, p.hidden_at is not null as hidden
                  from proposal p join component c on c.id = p.component_id
                 where p.id = any(?) and p.removed_at is null
                """)
                .param(ids.toArray(Long[]::new))
                .query((row, _) -> new Thing(
                        type(),
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getObject("author_id", Long.class),
                        row.getString("author_name"),
                        new ProposalId(row.getLong("id")).path(),
                        row.getLong("space_id"),
                        row.getBoolean("hidden")))
                .list();
    }

    @Override
    public List<Long> shownBy(long participant) {
        return jdbc.sql("select id from proposal where author_id = ? and hidden_at is null and removed_at is null")
                .param(participant)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    @Override
    public void hide(long id) {
        jdbc.sql("update proposal set hidden_at = now() where id = ? and hidden_at is null")
                .param(id)
                .update();
    }

    @Override
    public void show(long id) {
        jdbc.sql("update proposal set hidden_at = null where id = ?").param(id).update();
    }
}
