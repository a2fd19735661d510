package org.hemicycle.manager.organisations;

import java.util.Optional;
import org.hemicycle.provisioning.registry.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds short names that a reader takes for one another: a nought for an o, a one for an l, r and n for an m. */
@Component
public class SlugsAlike {
    private final JdbcClient sql;

    SlugsAlike(JdbcClient sql) {
        this.sql = sql;
    }

    /** Another organisation's short name that looks like this one; the registry knows them by an index. */
    public Optional<Slug> to(Slug slug) {
        return sql.sql("select slug from tenant where slug_likeness = ? and slug <> ? and state <> 'deleted' limit 1")
                .params(likeness(slug.value()), slug.value())
                .query(String.class)
                .optional()
                .map(Slug::new);
    }

    /** The same for names that look alike; the generated column of the registry says it too. */
    public static String likeness(String slug) {
        return slug.replace('0', 'o').replace('1', 'l').replace("rn", "m").replace("vv", "w");
    }
}
