package org.hemicycle.manager.fleet;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.CellName;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * What one cell tells: work that fails or waits there. Three statements in the tables that its organisations share, each with a limit
 * and five seconds; however many organisations there are, no home is entered.
 */
record CellSource(CellName cell, Cells cells, Clock clock) implements Source {
    private static final int FAILURES = 3;

    @Override
    public String name() {
        return "cell " + cell;
    }

    @Override
    public List<Finding> find() {
        try (var connection = cells.of(cell).getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local statement_timeout to '5s'");
            }
            var found = new ArrayList<Finding>();
            failures(connection, found);
            waiting(connection, found);
            requests(connection, found);
            connection.rollback();
            connection.setAutoCommit(true);
            return found;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cell " + cell + " does not answer", e);
        }
    }

    private void failures(Connection connection, List<Finding> found) throws SQLException {
        try (var query = connection.prepareStatement("""
                select tenant_role, task_name like '%letter%' as mail, count(*), min(coalesce(last_success, last_failure)) as since,
                       min(task_name) as job
                  from jobs.scheduled_tasks
                 where consecutive_failures >= ? and tenant_role like 't\\_%'
                 group by 1, 2 order by 3 desc limit 500
                """)) {
            query.setInt(1, FAILURES);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var tenant = rows.getString(1).substring(2);
                    var mail = rows.getBoolean(2);
                    var since = rows.getTimestamp(4);
                    found.add(new Finding(
                            mail ? IssueKind.MAIL_FAILING : IssueKind.JOBS_FAILED,
                            tenant,
                            tenant,
                            Severity.WARNING,
                            since == null ? clock.instant() : since.toInstant(),
                            rows.getLong(3) + " · " + rows.getString(5)));
                }
            }
        }
    }

    /** Work of this cell that should have begun a quarter of an hour ago: no data plane does it, or all are too slow. */
    private void waiting(Connection connection, List<Finding> found) throws SQLException {
        try (var query = connection.prepareStatement("""
                select count(*), min(execution_time) from (
                  select execution_time from jobs.scheduled_tasks
                   where not picked and execution_time < now() - interval '15 minutes' limit 10000) late
                """);
                var rows = query.executeQuery()) {
            rows.next();
            if (rows.getLong(1) > 0) {
                found.add(new Finding(
                        IssueKind.JOBS_WAITING,
                        cell.value(),
                        null,
                        Severity.CRITICAL,
                        rows.getTimestamp(2).toInstant(),
                        rows.getString(1)));
            }
        }
    }

    /** Wishes of administrators that nobody has fulfilled or refused for ten minutes. */
    private void requests(Connection connection, List<Finding> found) throws SQLException {
        try (var query = connection.prepareStatement("""
                select tenant_role, count(*), min(created_at), min(kind) from (
                  select tenant_role, created_at, kind from jobs.request
                   where done_at is null and created_at < now() - interval '10 minutes' order by created_at limit 5000) late
                 group by 1 limit 500
                """);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var tenant = rows.getString(1).substring(2);
                Instant since = rows.getTimestamp(3).toInstant();
                found.add(new Finding(
                        IssueKind.REQUESTS_STUCK, tenant, tenant, Severity.WARNING, since, rows.getString(4)));
            }
        }
    }
}
