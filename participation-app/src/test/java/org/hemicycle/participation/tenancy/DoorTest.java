package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.traces.Tracing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

class DoorTest extends ParticipationTest {
    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private TenantDataSource door;

    @Autowired
    private CellPools pools;

    @BeforeAll
    static void settle() {
        Canaries.settle(LYON);
        Canaries.settle(NANTES);
    }

    @Test
    void refusesWhoComesWithoutATenant() {
        assertThatThrownBy(() -> sql.sql("select 1").query(Integer.class).single())
                .hasRootCauseInstanceOf(NoTenantBound.class);
        assertThatThrownBy(() -> transaction.execute(
                        _ -> sql.sql("select 1").query(Integer.class).single()))
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(NoTenantBound.class),
                        e -> assertThat(e).hasRootCauseInstanceOf(NoTenantBound.class));
        assertThatThrownBy(CurrentTenant::get).isInstanceOf(NoTenantBound.class);
    }

    @Test
    void refusesWhoComesOutsideATransaction() {
        assertThatThrownBy(() -> CurrentTenant.run(
                        LYON, () -> sql.sql("select 1").query(Integer.class).single()))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .rootCause()
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void leadsHibernateAndPlainSqlToOneConnection() {
        EntityManager entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
        inside(LYON, () -> {
            var plain = sql.sql("select pg_backend_pid()").query(Integer.class).single();
            var hibernate = entities.createNativeQuery("select pg_backend_pid()", Integer.class)
                    .getSingleResult();
            assertThat(hibernate).isEqualTo(plain);
            assertThat(entities.createNativeQuery(Canaries.READ, String.class).getSingleResult())
                    .isEqualTo(Canaries.of(LYON));
            return true;
        });
    }

    @Test
    void letsNobodyNameTheTablesOfAnother() {
        assertThatThrownBy(() -> inside(
                        LYON,
                        () -> sql.sql("select name from " + NANTES.id().schema() + ".participant")
                                .query(String.class)
                                .list()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void letsNobodyChangeWhoTheyAreByAFunction() {
        assertThatThrownBy(() -> inside(
                        LYON,
                        () -> sql.sql("select set_config('role', '"
                                        + NANTES.id().role() + "', false)")
                                .query(String.class)
                                .single()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void letsNobodyRewriteALog() {
        for (var statement : new String[] {"update audit_entry set action = 'nothing'", "delete from audit_entry"}) {
            assertThatThrownBy(() -> inside(LYON, () -> sql.sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    /** Not even where the words get past the lent connection. */
    @Test
    void letsNobodyCreateOrDropATable() throws SQLException {
        for (var statement : new String[] {"drop table participant", "create table x (y int)", "create schema x"}) {
            assertThatThrownBy(() -> inside(LYON, () -> sql.sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("refused");
            try (var pooled = pools.connection(LYON.placement());
                    var connection =
                            LentConnection.to(LYON.id(), Duration.ofSeconds(5), pooled, ConnectionShares.Place.FREE);
                    var below = pooled.createStatement()) {
                assertThat(Canaries.read(connection)).isEqualTo(Canaries.of(LYON));
                assertThatThrownBy(() -> below.execute(statement))
                        .message()
                        .containsAnyOf("permission denied", "must be owner");
            }
        }
    }

    @Test
    void refusesAutoCommitAndWhatWouldOpenTheConnection() throws Exception {
        try (var connection = door.open(LYON)) {
            assertThatThrownBy(() -> connection.setAutoCommit(true)).hasMessageContaining("refused");
            assertThatThrownBy(() -> connection.setSchema("public")).hasMessageContaining("refused");
            assertThatThrownBy(() -> connection.unwrap(org.postgresql.PGConnection.class))
                    .hasMessageContaining("refused");
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @Test
    void getsRidOfAConnectionThatCannotBegin() throws Exception {
        for (int i = 0; i < 4; i++) {
            try (var pooled = pools.connection(LYON.placement());
                    var statement = pooled.createStatement()) {
                statement.execute("set statement_timeout to '1ms'; set transaction_timeout to 0");
                pooled.commit();
            }
        }
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .until(() -> inside(
                            NANTES,
                            () -> sql.sql(Canaries.READ)
                                    .query(String.class)
                                    .single()
                                    .equals(Canaries.of(NANTES))));
        } finally {
            // What this test did to them, no later one shall find.
            pools.pool(LYON.placement()).getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Test
    void keepsATransactionWithItsTenant() {
        assertThatThrownBy(() -> inside(LYON, () -> CurrentTenant.call(NANTES, () -> "elsewhere")))
                .hasMessageContaining("inside a transaction");
    }

    @Test
    void keepsTwoHundredHurriedVisitorsApart() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var visits = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 200; i++) {
                Tenant tenant = i % 2 == 0 ? LYON : NANTES;
                boolean fails = i % 5 == 0;
                visits.add(() -> visit(tenant, fails));
            }
            for (var visit : threads.invokeAll(visits)) {
                assertThat(visit.get()).isTrue();
            }
        }
    }

    private boolean visit(Tenant tenant, boolean fails) {
        if (fails) {
            assertThatThrownBy(() -> inside(
                            tenant,
                            () -> sql.sql("select 1 / 0").query(Integer.class).single()))
                    .rootCause()
                    .hasMessageContaining("division by zero");
        }
        return inside(tenant, () -> sql.sql(Canaries.READ).query(String.class).single())
                .equals(Canaries.of(tenant));
    }

    @Test
    void leavesConnectionsToTheNeighbours() {
        var shares = new ConnectionShares(Duration.ofMillis(50), Tracing.OFF);
        var first = shares.take(LYON.id(), 2);
        try (var _ = shares.take(LYON.id(), 2);
                var _ = shares.take(NANTES.id(), 2)) {
            assertThatThrownBy(() -> shares.take(LYON.id(), 2)).isInstanceOf(TenantBusy.class);
            first.close();
            shares.take(LYON.id(), 2).close();
        }
    }
}
