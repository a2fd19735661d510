package org.hemicycle.participation.identity;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What administrators did, written in the transaction that did it; the database lets nobody change or remove a line. */
@Component
public class AuditLog {
    private final JdbcClient sql;
    private final JsonMapper json;

    AuditLog(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Adds a line: who, a key such as {@code look.changed}, and details without personal data. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(SignedIn actor, String action, Map<String, ?> detail) {
        sql.sql("insert into audit_entry (actor_id, actor_name, action, detail) values (?, ?, ?, ?::jsonb)")
                .params(actor.id().value(), actor.name(), action, json.writeValueAsString(detail))
                .update();
    }
}
