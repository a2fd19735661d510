package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestDatabase;
import org.opentest4j.TestAbortedException;

/** Random interleavings of two tenants at one pooled connection, straight and through PgBouncer in transaction mode. */
class InterleavingTest {
    private static final Tenant LYON = TestFleet.lyon();
    private static final Tenant NANTES = TestFleet.nantes();
    private static final DataPlaneSecret SECRET = new DataPlaneSecret(TestDatabase.DATAPLANE_SECRET);
    private static final PoolSettings ONE_CONNECTION =
            new PoolSettings(1, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofSeconds(5));

    private static CellPools straight = new CellPools(SECRET, ONE_CONNECTION, new SimpleMeterRegistry());

    @BeforeContainer
    static void settle() {
        Canaries.settle(LYON);
        Canaries.settle(NANTES);
    }

    @AfterContainer
    static void close() {
        straight.close();
    }

    @Property(tries = 150)
    void nobodyReadsOrWritesAnothersRows(@ForAll("interleavings") Interleaving interleaving) throws Exception {
        interleaving.play(() -> straight.connection(LYON.placement()), LYON, NANTES);
    }

    @Example
    void neitherDoTheyBehindPgBouncer() throws Exception {
        if (!PgBouncer.isInstalled()) {
            throw new TestAbortedException("PgBouncer is not installed: apt-get install pgbouncer");
        }
        try (var bouncer = PgBouncer.start(LYON.placement(), SECRET);
                var pool = new HikariDataSource(bouncer.clients())) {
            var random = interleavings().generator(150);
            var seed = new java.util.Random(20261123);
            for (int i = 0; i < 60; i++) {
                random.next(seed).value().play(pool::getConnection, LYON, NANTES);
            }
            try (var first = pool.getConnection();
                    var second = pool.getConnection()) {
                assertThat(PgBouncer.backend(first)).isEqualTo(PgBouncer.backend(second));
            }
        }
    }

    @Provide
    Arbitrary<Interleaving> interleavings() {
        Arbitrary<Interleaving.Turn> turn = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(Interleaving.Deed.class),
                        Arbitraries.of(Interleaving.End.class),
                        Arbitraries.of(Interleaving.Deed.class))
                .as(Interleaving.Turn::new);
        Arbitrary<List<Interleaving.Turn>> turns = turn.list().ofMinSize(2).ofMaxSize(8);
        return turns.map(Interleaving::new);
    }
}
