package org.hemicycle.participation.spaces;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The themes of an organisation, in their order. */
@Component
public class Themes {
    private final JdbcClient jdbc;
    private final AuditLog log;

    Themes(JdbcClient jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** All themes. */
    @Transactional(readOnly = true)
    public List<ThemeChoice> all() {
        return jdbc.sql("select id, name from theme order by position, id")
                .query((row, _) -> new ThemeChoice(row.getLong("id"), Localized.text(row, "name")))
                .list();
    }

    @Transactional
    void add(SignedIn actor, LocalizedText name) {
        long id = jdbc.sql("""
                insert into theme (name, position) values (cast(:name as jsonb), (select coalesce(max(position), 0) + 1 from theme))
                returning id
                """)
                .param("name", Localized.json(name))
                .query(Long.class)
                .single();
        log.write(actor, "theme.added", Map.of("theme", id));
    }

    @Transactional
    void rename(SignedIn actor, long id, LocalizedText name) {
        int renamed = jdbc.sql("update theme set name = cast(:name as jsonb) where id = :id")
                .param("name", Localized.json(name))
                .param("id", id)
                .update();
        if (renamed == 1) {
            log.write(actor, "theme.renamed", Map.of("theme", id));
        }
    }

    /** Removes a theme; what was under it stays, without a theme. */
    @Transactional
    void remove(SignedIn actor, long id) {
        if (jdbc.sql("delete from theme where id = :id").param("id", id).update() == 1) {
            log.write(actor, "theme.removed", Map.of("theme", id));
        }
    }
}
