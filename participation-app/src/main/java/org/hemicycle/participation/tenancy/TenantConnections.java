package org.hemicycle.participation.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import org.hemicycle.provisioning.registry.Tenant;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/**
 * Hibernate's way through the one door: a session belongs to the tenant that was bound when it was opened. There is no
 * connection for "any" tenant, and no default tenant.
 */
@SuppressWarnings("serial")
final class TenantConnections
        implements MultiTenantConnectionProvider<Tenant>, CurrentTenantIdentifierResolver<Tenant> {
    private final TenantDataSource door;

    TenantConnections(TenantDataSource door) {
        this.door = door;
    }

    @Override
    public Tenant resolveCurrentTenantIdentifier() {
        return CurrentTenant.get();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public Connection getConnection(Tenant tenant) throws SQLException {
        return door.open(tenant);
    }

    @Override
    public void releaseConnection(Tenant tenant, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getAnyConnection() {
        throw new NoTenantBound();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException("Nothing is hidden behind the tenants' connections");
    }
}
