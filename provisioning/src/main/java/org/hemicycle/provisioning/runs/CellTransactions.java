package org.hemicycle.provisioning.runs;

import java.sql.Connection;
import java.sql.SQLException;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions of the control plane in the database of a tenant's cell; two for one tenant never run at once. */
final class CellTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(CellTransactions.class);

    private final Cells cells;

    CellTransactions(Cells cells) {
        this.cells = cells;
    }

    /** As the control plane's own login. */
    <T> T in(Tenant tenant, Job<T> job) throws Exception {
        return in(tenant, job, "");
    }

    /** As the owner of the tenant's schema, which is found first. */
    <T> T inside(Tenant tenant, Job<T> job) throws Exception {
        return in(tenant, job, """
                ; set local role hemicycle_owner; set local search_path to "%s", extensions\
                """.formatted(tenant.id().schema()));
    }

    /** Without a transaction, for what brings its own; still alone with the tenant. */
    <T> T beside(Tenant tenant, Job<T> job) throws Exception {
        try (var connection = cells.of(tenant.placement().cell()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('%s', 0))".formatted(tenant.id()));
            try {
                return job.in(connection);
            } finally {
                release(connection, tenant);
            }
        }
    }

    private <T> T in(Tenant tenant, Job<T> job, String preparation) throws Exception {
        try (var connection = cells.of(tenant.placement().cell()).getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (var statement = connection.createStatement()) {
                    statement.execute("""
                            set local lock_timeout to '5s'; select pg_advisory_xact_lock(hashtextextended('%s', 0))\
                            """.formatted(tenant.id()) + preparation);
                }
                var result = job.in(connection);
                connection.commit();
                return result;
            } catch (Throwable failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                restore(connection);
            }
        }
    }

    private static void release(Connection connection, Tenant tenant) {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(hashtextextended('%s', 0))".formatted(tenant.id()));
        } catch (SQLException lost) {
            LOG.debug("the connection is lost, and the lock with it", lost);
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
        }
    }

    private static void restore(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            LOG.debug("the connection is lost, which the pool notices by itself", lost);
        }
    }

    /** What happens inside of the transaction. */
    interface Job<T> {
        T in(Connection connection) throws Exception;
    }
}
