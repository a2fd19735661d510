package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.registry.Placement;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class CellPoolsTest {
    private static final PoolSettings SMALL =
            new PoolSettings(2, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofSeconds(5));

    @Test
    void goToTheAddressThatTheCellHasNow() throws SQLException {
        var here = TestFleet.lyon().placement();
        var formerly = new Placement(here.cell(), "jdbc:postgresql://127.0.0.1:1/gone", here.bucket());
        try (var pools =
                new CellPools(new DataPlaneSecret(TestDatabase.DATAPLANE_SECRET), SMALL, new SimpleMeterRegistry())) {
            assertThatThrownBy(() -> pools.connection(formerly)).isInstanceOf(SQLException.class);
            pools.follow(here);
            try (var connection = pools.connection(formerly)) {
                assertThat(connection.isValid(1)).isTrue();
            }
            var pool = pools.pool(here);
            pools.follow(here);
            assertThat(pools.pool(here)).isSameAs(pool);
        }
    }
}
