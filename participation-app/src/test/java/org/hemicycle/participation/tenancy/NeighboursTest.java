package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever takes all that they may take, leaves the others theirs. */
class NeighboursTest extends ParticipationTest {
    @Autowired
    private PoolSettings pool;

    @Test
    void areServedWhileOneHoldsAllItsConnections() throws InterruptedException {
        var held = pool.share(Integer.MAX_VALUE);
        var holding = new CountDownLatch(held);
        var enough = new CountDownLatch(1);
        Browser.Answer busy;
        Browser.Answer neighbour;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < held; i++) {
                    threads.submit(() -> inside(LYON, () -> hold(holding, enough)));
                }
                holding.await();
                busy = visitor(LYON).get("/spaces?held=1");
                neighbour = visitor(NANTES).get("/spaces?held=1");
            } finally {
                enough.countDown();
            }
        }
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.header("Retry-After")).isNotEmpty();
        assertThat(neighbour.status()).isEqualTo(200);
        assertThat(visitor(LYON).get("/spaces?held=0").status()).isEqualTo(200);
    }

    private boolean hold(CountDownLatch holding, CountDownLatch enough) {
        sql.sql("select 1").query(Integer.class).single();
        holding.countDown();
        try {
            enough.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
