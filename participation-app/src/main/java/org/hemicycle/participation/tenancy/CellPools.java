package org.hemicycle.participation.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.Placement;

/**
 * One small pool per cell, opened when its first tenant is asked for. The login owns nothing and inherits nothing: its
 * connections are useless until a tenant's role is taken. They live a quarter of an hour, because a backend never gives
 * back the memory in which it remembers the tables it has met.
 */
final class CellPools implements AutoCloseable {
    private final Map<CellName, HikariDataSource> pools = new ConcurrentHashMap<>();
    private final DataPlaneSecret secret;
    private final PoolSettings settings;
    private final MeterRegistry meters;

    CellPools(DataPlaneSecret secret, PoolSettings settings, MeterRegistry meters) {
        this.secret = secret;
        this.settings = settings;
        this.meters = meters;
    }

    Connection connection(Placement placement) throws SQLException {
        return pool(placement).getConnection();
    }

    HikariDataSource pool(Placement placement) {
        return pools.computeIfAbsent(placement.cell(), _ -> open(placement));
    }

    /** Leaves a pool whose database has another address now; what is under way there is given up, as the database is. */
    void follow(Placement placement) {
        pools.computeIfPresent(placement.cell(), (_, pool) -> {
            if (placement.databaseUrl().equals(pool.getJdbcUrl())) {
                return pool;
            }
            Thread.ofVirtual().name("leaving " + pool.getPoolName()).start(pool::close);
            return open(placement);
        });
    }

    private HikariDataSource open(Placement placement) {
        var login = "hemicycle_cell_" + placement.cell().value();
        var config = new HikariConfig();
        config.setPoolName(placement.cell().value());
        config.setJdbcUrl(placement.databaseUrl());
        config.setUsername(login);
        config.setPassword(secret.passwordOf(login));
        config.setAutoCommit(false);
        config.setMinimumIdle(Math.min(2, settings.size()));
        config.setMaximumPoolSize(settings.size());
        config.setMaxLifetime(settings.maxLifetime().toMillis());
        config.setConnectionTimeout(settings.patience().toMillis());
        config.setInitializationFailTimeout(-1);
        config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        config.addDataSourceProperty("ApplicationName", "hemicycle participation");
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
