package org.hemicycle.participation.proposals.amendments;

import java.util.Optional;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Reportable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Amendments, as things that may be reported and hidden. */
@Component
class ReportableAmendments implements Reportable {
    private final JdbcClient sql;

    ReportableAmendments(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String type() {
        return "amendment";
    }

    @Override
    public Optional<Thing> find(long id) {
        if (!Contributions.isOn("proposals")) {
            return Optional.empty();
        }
        return sql.sql("""
                select a.*, c.space_id from amendment a
                  join proposal p on p.id = a.proposal_id join component c on c.id = p.component_id
                 where a.id = ?
                """)
                .param(id)
                .query((row, _) -> new Thing(
                        type(),
                        id,
                        row.getString("title"),
                        row.getString("body"),
                        row.getObject("author_id", Long.class),
                        row.getString("author_name"),
                        "/amendments/" + id,
                        row.getLong("space_id"),
                        row.getTimestamp("hidden_at") != null))
                .optional();
    }

    @Override
    public void hide(long id) {
        sql.sql("update amendment set hidden_at = now() where id = ? and hidden_at is null")
                .param(id)
                .update();
    }

    @Override
    public void show(long id) {
        sql.sql("update amendment set hidden_at = null where id = ?").param(id).update();
    }
}
