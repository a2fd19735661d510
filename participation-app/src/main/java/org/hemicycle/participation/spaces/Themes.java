package org.hemicycle.participation.spaces;

import java.util.List;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The themes of an organisation, in their order. */
@Component
public class Themes {
    private final JdbcClient jdbc;

    Themes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All themes. */
    @Transactional(readOnly = true)
    public List<ThemeChoice> all() {
        return jdbc.sql("select id, name from theme order by position, id")
                .query((row, _) -> new ThemeChoice(row.getLong("id"), Localized.text(row, "name")))
                .list();
    }

    @Transactional
    void add(LocalizedText name) {
        jdbc.sql("""
                insert into theme (name, position) values (cast(:name as jsonb), (select coalesce(max(position), 0) + 1 from theme))
                """).param("name", Localized.json(name)).update();
    }

    @Transactional
    boolean rename(long id, LocalizedText name) {
        return jdbc.sql("update theme set name = cast(:name as jsonb) where id = :id")
                        .param("name", Localized.json(name))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Removes a theme; what was under it stays, without a theme. */
    @Transactional
    boolean remove(long id) {
        return jdbc.sql("delete from theme where id = :id").param("id", id).update() == 1;
    }
}
