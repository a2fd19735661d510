package org.hemicycle.provisioning.registry;

/**
 * Where a tenant lives.
 *
 * @param databaseUrl JDBC address of the cell's database, without credentials
 * @param bucket the bucket of the cell; the tenant's files are under {@code <tenant id>/}
 */
public record Placement(CellName cell, String databaseUrl, String bucket) {}
