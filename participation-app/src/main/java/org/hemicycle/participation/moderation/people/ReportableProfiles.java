package org.hemicycle.participation.moderation.people;

import java.util.Optional;
import org.hemicycle.participation.modules.Reportable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Public profiles, as moderation sees them: a hidden one has no page, and its owner knows why. */
@Component
class ReportableProfiles implements Reportable {
    private final JdbcClient sql;

    ReportableProfiles(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String type() {
        return "profile";
    }

    @Override
    public String module() {
        return "core";
    }

    @Override
    public Optional<Thing> find(long id) {
        return sql.sql("""
                select id, name, coalesce(nickname, id::text) as handle, about, profile_hidden_at is not null as hidden
                  from participant where id = ? and profile_shown
                """)
                .param(id)
                .query((row, _) -> new Thing(
                        type(),
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("about"),
                        row.getLong("id"),
                        row.getString("name"),
                        "/people/" + row.getString("handle"),
                        null,
                        row.getBoolean("hidden")))
                .optional();
    }

    @Override
    public void hide(long id) {
        sql.sql("update participant set profile_hidden_at = now() where id = ? and profile_hidden_at is null")
                .param(id)
                .update();
    }

    @Override
    public void show(long id) {
        sql.sql("update participant set profile_hidden_at = null where id = ?")
                .param(id)
                .update();
    }
}
