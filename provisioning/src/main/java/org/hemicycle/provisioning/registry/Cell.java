package org.hemicycle.provisioning.registry;

/**
 * A database and a bucket, home to about a thousand tenants.
 *
 * @param databaseUrl JDBC address without credentials
 * @param open whether new tenants may move in
 * @param capacity how many tenants it may hold
 */
public record Cell(CellName name, String databaseUrl, String bucket, String region, boolean open, int capacity) {
    /** Where a tenant of this cell lives. */
    public Placement placement() {
        return new Placement(name, databaseUrl, bucket);
    }
}
