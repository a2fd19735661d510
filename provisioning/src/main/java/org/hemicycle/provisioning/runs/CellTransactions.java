package org.hemicycle.provisioning.runs;

import java.sql.Connection;
import java.sql.SQLException;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Tenant;

/** Transactions of the control plane in the database of a tenant's cell; two for one tenant never run at once. */
final class CellTransactions {

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
            // The pool notices a broken connection by itself.
            return;
        }
    }

    /** What happens inside of the transaction. */
    interface Job<T> {
        T in(Connection connection) throws Exception;
    }
}
