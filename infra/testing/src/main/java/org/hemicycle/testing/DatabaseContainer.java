package org.hemicycle.testing;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container; it ends with the JVM. */
final class DatabaseContainer {
    private DatabaseContainer() {}

    static ServerAddress start() {
        var container = new PostgreSQLContainer("postgres:18-alpine")
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        return new ServerAddress(container.getHost(), container.getMappedPort(5432), "postgres", "postgres");
    }
}
