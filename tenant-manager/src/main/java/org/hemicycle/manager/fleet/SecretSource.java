package org.hemicycle.manager.fleet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys and secrets in the registry that the master key of this node does not open: it was changed, or another was restored. */
record SecretSource(JdbcClient sql, SealingKey master, Clock clock) implements Source {
    private static final String SEALED = """
            select 'signing_key ' || id as subject, id as name, sealed, created_at as since from signing_key where verifies_until > now()
            union all
            select 'certificate_key ' || id, 'certificate-key:' || id, sealed, created_at from certificate_key
            union all
            select 'webhook ' || id, 'webhook ' || id, secret, created_at from webhook_endpoint where state = 'active'
             limit 500
            """;

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public List<Finding> find() {
        var found = new ArrayList<Finding>();
        sql.sql(SEALED).query(row -> {
            var subject = row.getString("subject");
            if (!opens(row.getString("name"), row.getBytes("sealed"))) {
                found.add(new Finding(
                        IssueKind.SECRET_SEALED,
                        subject,
                        null,
                        Severity.CRITICAL,
                        row.getTimestamp("since").toInstant(),
                        subject));
            }
        });
        return found;
    }

    private boolean opens(String name, byte[] sealed) {
        try {
            master.open(name, sealed);
            return true;
        } catch (RuntimeException wrongKey) {
            return false;
        }
    }
}
