package org.hemicycle.participation.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import org.hemicycle.provisioning.registry.Placement;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The second, named door: the scheduler of a cell comes in as role {@code jobs}, and sees only the schema of that name. */
final class JobsDoor extends AbstractDataSource {
    private final CellPools pools;
    private final Placement cell;
    private final PoolSettings settings;

    JobsDoor(CellPools pools, Placement cell, PoolSettings settings) {
        this.pools = pools;
        this.cell = cell;
        this.settings = settings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return LentConnection.toJobs(cell.cell(), settings.statementTimeout(), pools.connection(cell));
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("The jobs' door knows one role");
    }
}
