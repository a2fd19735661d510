package org.hemicycle.participation.identity.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The terms of use of the bound organisation, all versions of them. */
@Component
@Transactional
public class Terms {
    private final JdbcClient sql;
    private final Organisations organisations;
    private final AuditLog audit;

    Terms(JdbcClient sql, Organisations organisations, AuditLog audit) {
        this.sql = sql;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** Which versions hold now; asking costs no statement. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public TermsInForce inForce() {
        return organisations.current().settings().of(TermsInForce.KEY, TermsInForce.NONE);
    }

    @Transactional(readOnly = true)
    Optional<TermsVersion> find(int version) {
        return sql.sql("select * from terms_version where version = ?")
                .param(version)
                .query(Terms::map)
                .optional();
    }

    /** All versions, the latest first. */
    @Transactional(readOnly = true)
    List<TermsVersion> all() {
        return sql.sql("select * from terms_version order by version desc limit 200")
                .query(Terms::map)
                .list();
    }

    /** The notable versions that somebody has not accepted, the latest first. */
    @Transactional(readOnly = true)
    List<TermsVersion> notableSince(int accepted) {
        return sql.sql("select * from terms_version where version > ? and notable order by version desc limit 20")
                .param(accepted)
                .query(Terms::map)
                .list();
    }

    /** Publishes the next version; the first one is notable by nature. */
    int publish(SignedIn actor, TermsDraft draft) {
        var before = sql.sql("select coalesce(max(version), 0) as last, "
                        + "coalesce(max(version) filter (where notable), 0) as demanded from terms_version")
                .query((row, _) -> new TermsInForce(row.getInt("last"), row.getInt("demanded")))
                .single();
        int version = before.current() + 1;
        boolean notable = version == 1 || draft.isNotable();
        sql.sql("insert into terms_version (version, body, notable, changes, published_by) "
                        + "values (?, ?::jsonb, ?, ?::jsonb, ?)")
                .params(
                        version,
                        Localized.json(draft.body()),
                        notable,
                        Localized.json(draft.changes()),
                        actor.id().value())
                .update();
        organisations.set(TermsInForce.KEY, new TermsInForce(version, notable ? version : before.demanded()));
        audit.write(actor, "terms.published", Map.of("version", version, "notable", notable));
        return version;
    }

    private static TermsVersion map(ResultSet row, int index) throws SQLException {
        return new TermsVersion(
                row.getInt("version"),
                Localized.text(row, "body"),
                row.getBoolean("notable"),
                Localized.text(row, "changes"),
                Objects.requireNonNull(Localized.instant(row, "published_at")));
    }
}
