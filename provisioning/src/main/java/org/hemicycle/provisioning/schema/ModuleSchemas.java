package org.hemicycle.provisioning.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.hemicycle.provisioning.registry.TenantId;

/** The tables of the modules in the schema of a tenant. Connections are the control plane's, to the tenant's cell. */
public final class ModuleSchemas {
    /**
     * Creates the schema and the tables of the modules, of those always on and of those they require, in one
     * transaction; what is there already stays. The role of the tenant must exist.
     *
     * @throws SchemaMismatch when a module's tables are not what the build expects; nothing is created then
     */
    public void create(Connection connection, TenantId tenant, Set<String> modules) throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** What the module's tables look like now; {@link Fingerprint#NONE} when there are none. */
    public Fingerprint fingerprint(Connection connection, TenantId tenant, String module) throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** What the module's tables must look like in this version. */
    public Fingerprint expected(String module) {
        throw new UnsupportedOperationException();
    }

    /** Brings the module tables that exist to this version; touches nothing where they are. */
    public void upgrade(Connection connection, TenantId tenant) throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** Whether the tenant has its schema. */
    public boolean exists(Connection connection, TenantId tenant) throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** Removes the schema and all it holds; harmless when there is none. */
    public void drop(Connection connection, TenantId tenant) throws SQLException {
        throw new UnsupportedOperationException();
    }
}
