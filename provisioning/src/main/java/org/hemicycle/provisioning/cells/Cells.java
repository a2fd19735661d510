package org.hemicycle.provisioning.cells;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.Registry;

/** The control plane's own connections to each cell's database: a small pool each, opened at first use. */
public final class Cells implements AutoCloseable {
    private static final int CONNECTIONS = 6;

    private final Registry registry;
    private final String user;
    private final String password;
    private final Map<CellName, HikariDataSource> pools = new ConcurrentHashMap<>();

    /** @param user the login of the control plane, the same in every cell */
    public Cells(Registry registry, String user, String password) {
        this.registry = registry;
        this.user = user;
        this.password = password;
    }

    /** Connections to the database of the cell, as the control plane, auto-commit on. */
    public DataSource of(CellName cell) {
        return pools.computeIfAbsent(cell, this::open);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
        pools.clear();
    }

    private HikariDataSource open(CellName name) {
        var cell = registry.cells().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no cell " + name));
        var config = new HikariConfig();
        config.setPoolName("control-" + name);
        config.setJdbcUrl(cell.databaseUrl());
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(60_000);
        config.setMaxLifetime(600_000);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "hemicycle-manager");
        return new HikariDataSource(config);
    }
}
