package org.hemicycle.manager.console.fleet;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists that an operator looks at often, under names of their own. */
@Repository
@Transactional
class SavedViews {
    static final int AT_MOST = 20;
    static final int NAME_AT_MOST = 60;

    private final JdbcClient sql;

    SavedViews(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param query the address of the list */
    record SavedView(UUID id, String name, String query) {}

    @Transactional(readOnly = true)
    public List<SavedView> of(long operator) {
        return sql.sql("select id, name, query from saved_view where operator_id = ? order by name")
                .param(operator)
                .query((row, _) ->
                        new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list();
    }

    /** Keeps a list, in place of another of the same name; says whether there was a name and room for it. */
    public boolean keep(long operator, String name, String query) {
        return !name.isEmpty()
                && name.length() <= NAME_AT_MOST
                && sql.sql("""
                        insert into saved_view (operator_id, name, query)
                        select :operator, :name, :query
                         where (select count(*) from saved_view where operator_id = :operator) < :most
                        on conflict (operator_id, name) do update set query = excluded.query
                        """)
                                .param("operator", operator)
                                .param("name", name)
                                .param("query", query)
                                .param("most", AT_MOST)
                                .update()
                        == 1;
    }

    public void forget(long operator, UUID id) {
        sql.sql("delete from saved_view where operator_id = ? and id = ?")
                .params(operator, id)
                .update();
    }
}
