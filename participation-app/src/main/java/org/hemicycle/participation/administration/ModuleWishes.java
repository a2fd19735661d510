package org.hemicycle.participation.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hemicycle.participation.prose.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the bound organisation asks of the control plane, as rows of its cell that only it sees. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ModuleWishes {
    private final JdbcClient sql;

    ModuleWishes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Asks, unless the same is being asked already; says whether it asked. */
    public boolean ask(String kind, String module) {
        return sql.sql("""
                insert into jobs.request (kind, payload)
                select :kind, jsonb_build_object('module', :module::text)
                 where not exists (select 1 from jobs.request
                                    where done_at is null and kind = :kind and payload->>'module' = :module)
                """).param("kind", kind).param("module", module).update() == 1;
    }

    /** The latest wish about each module, if it is open or was answered in the last minutes. */
    public List<ModuleWish> latest() {
        return sql.sql("""
                select distinct on (payload->>'module') kind, payload->>'module' as module, created_at, done_at, refusal
                  from jobs.request
                 where kind in ('enable-module', 'disable-module')
                   and (done_at is null or done_at > now() - interval '10 minutes')
                 order by payload->>'module', created_at desc
                """).query(ModuleWishes::map).list();
    }

    private static ModuleWish map(ResultSet row, int index) throws SQLException {
        return new ModuleWish(
                row.getString("kind"),
                row.getString("module"),
                row.getTimestamp("created_at").toInstant(),
                Localized.instant(row, "done_at"),
                row.getString("refusal"));
    }
}
