package org.hemicycle.participation.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.settings.Settings;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The one door to the database. Hibernate opens it at the start of a transaction, and {@code JdbcClient} joins that
 * transaction's connection; whoever comes without a tenant, or without a transaction, is refused.
 */
public final class TenantDataSource extends AbstractDataSource {
    private final CellPools pools;
    private final ConnectionShares shares;
    private final PoolSettings pool;
    private final Settings settings;

    TenantDataSource(CellPools pools, ConnectionShares shares, PoolSettings pool, Settings settings) {
        this.pools = pools;
        this.shares = shares;
        this.pool = pool;
        this.settings = settings;
    }

    /** Asked only by code that runs outside a transaction, where a tenant's role cannot be taken: refused. */
    @Override
    public Connection getConnection() {
        var tenant = CurrentTenant.get();
        throw new IllegalStateException("A statement of %s came outside a transaction"
                .formatted(tenant.id().value()));
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("Connections are lent to the bound tenant, not to a login");
    }

    /** A connection whose every transaction takes the role and the schema of this tenant first. */
    Connection open(Tenant tenant) throws SQLException {
        var limits = settings.of(tenant).limits();
        var place = shares.take(tenant.id(), pool.share(limits.connectionsPerTenant()));
        try {
            var pooled = pools.connection(tenant.placement());
            return LentConnection.to(tenant.id(), limits.statementTimeout(), pooled, place);
        } catch (SQLException | RuntimeException e) {
            place.close();
            throw e;
        }
    }
}
