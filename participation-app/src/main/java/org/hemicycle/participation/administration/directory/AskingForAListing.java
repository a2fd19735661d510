package org.hemicycle.participation.administration.directory;

import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the wish in the home, and asks the control plane for the same: only the last wish counts. */
@Component
@Transactional
class AskingForAListing {
    private static final String KIND = "list-in-directory";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Organisations organisations;
    private final AuditLog log;

    AskingForAListing(JdbcClient sql, JsonMapper json, Organisations organisations, AuditLog log) {
        this.sql = sql;
        this.json = json;
        this.organisations = organisations;
        this.log = log;
    }

    /** What the organisation wishes now. */
    @Transactional(readOnly = true)
    Listing now() {
        return organisations.current().settings().of(Listing.KEY, Listing.NONE);
    }

    /** Whether the control plane has still to answer. */
    @Transactional(readOnly = true)
    boolean isUnderWay() {
        return sql.sql("select exists (select 1 from jobs.request where kind = ? and done_at is null)")
                .param(KIND)
                .query(Boolean.class)
                .single();
    }

    void wish(Listing wanted, SignedIn actor) {
        organisations.set(Listing.KEY, wanted);
        sql.sql("insert into jobs.request (kind, payload) values (?, ?::jsonb)")
                .params(KIND, json.writeValueAsString(wanted))
                .update();
        if (wanted.listed()) {
            log.write(actor, "directory.listed", Map.of());
        } else {
            log.write(actor, "directory.unlisted", Map.of());
        }
    }
}
