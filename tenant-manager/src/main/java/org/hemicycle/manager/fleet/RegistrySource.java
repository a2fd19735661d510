package org.hemicycle.manager.fleet;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one statement in the registry tells: rows of {@code kind, subject, tenant_id, severity, since, detail}. The parameter
 * {@code :now} is the moment.
 */
record RegistrySource(String name, String statement, JdbcClient sql, java.time.Clock clock) implements Source {
    private static final int AT_MOST = 2000;

    @Override
    public List<Finding> find() {
        return sql.sql("select * from (" + statement + ") found order by since limit " + AT_MOST)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .query((row, _) -> new Finding(
                        IssueKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("subject"),
                        row.getString("tenant_id"),
                        Severity.of(row.getString("severity")).orElseThrow(),
                        row.getTimestamp("since").toInstant(),
                        row.getString("detail") == null ? "" : row.getString("detail")))
                .list();
    }
}
