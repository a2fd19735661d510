package org.hemicycle.provisioning.runs;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hemicycle.provisioning.traces.Tracing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up runs that are due and carries them out, a few at a time; any number of workers may do so on any number of
 * machines. One that dies leaves its runs to the others as soon as its leases end.
 */
public final class RunWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
    private static final int AT_ONCE = 4;

    private final Ledger ledger;
    private final Conduct conduct;
    private final DueDeletions deletions;
    private final Listening listening;
    private final RunTimings timings;
    private final Tracing tracing;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Semaphore calls = new Semaphore(0);
    private final Set<UUID> leases = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    RunWorker(
            Ledger ledger,
            Conduct conduct,
            DueDeletions deletions,
            Listening listening,
            RunTimings timings,
            Tracing tracing) {
        this.ledger = ledger;
        this.conduct = conduct;
        this.deletions = deletions;
        this.listening = listening;
        this.timings = timings;
        this.tracing = tracing;
    }

    /** Begins to work; returns at once. */
    public void start() {
        threads.submit(() -> listening.to(Runs.DUE, this::wake));
        threads.submit(this::lookForRuns);
        threads.submit(this::giveSignsOfLife);
        threads.submit(this::sweep);
    }

    /** Looks for runs now. */
    public void wake() {
        calls.release();
    }

    /** Takes up nothing more and finishes what is in hand; what takes too long is left for a later start or another worker. */
    @Override
    public void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        wake();
        try {
            if (!places.tryAcquire(AT_ONCE, 5, TimeUnit.SECONDS)) {
                LOG.warn("runs are still in hand; they go on when their leases end");
            }
            threads.shutdownNow();
            threads.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookForRuns() {
        while (!stopped) {
            try {
                takeUpAllThatIsDue();
                calls.tryAcquire(timings.poll().toMillis(), TimeUnit.MILLISECONDS);
                calls.drainPermits();
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failure) {
                if (stopped) {
                    return;
                }
                LOG.warn("the registry cannot be asked for runs: {}", failure.getMessage());
                pause(timings.poll());
            }
        }
    }

    private void takeUpAllThatIsDue() throws InterruptedException {
        while (!stopped) {
            places.acquire();
            Optional<Claim> claim = Optional.empty();
            try {
                claim = ledger.claim(timings.lease());
            } finally {
                if (claim.isEmpty()) {
                    places.release();
                }
            }
            if (claim.isEmpty()) {
                return;
            }
            var taken = claim.get();
            threads.submit(() -> carryOut(taken));
        }
    }

    private void carryOut(Claim claim) {
        leases.add(claim.lease());
        try {
            tracing.around(
                    "run " + claim.kind().key(),
                    Map.of("hemicycle.run", claim.run().toString()),
                    () -> {
                        conduct.carryOut(claim);
                        return true;
                    });
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("run {} of tenant {} is interrupted: {}", claim.run(), claim.tenant(), failure.getMessage());
            handBack(claim);
        } finally {
            leases.remove(claim.lease());
            places.release();
            wake();
        }
    }

    /** The registry's database went away in the middle: as soon as it is back, the run is free for the next worker. */
    private void handBack(Claim claim) {
        while (!stopped) {
            try {
                pause(timings.firstDelay());
                ledger.letGo(claim);
                return;
            } catch (RuntimeException stillAway) {
                LOG.debug("run {} cannot be handed back yet", claim.run(), stillAway);
            }
        }
    }

    private void giveSignsOfLife() {
        while (!stopped) {
            pause(timings.lease().dividedBy(3));
            try {
                if (!leases.isEmpty() && !stopped) {
                    ledger.prolong(leases, timings.lease());
                }
            } catch (RuntimeException failure) {
                LOG.warn("the leases cannot be prolonged: {}", failure.getMessage());
            }
        }
    }

    private void sweep() {
        while (!stopped) {
            try {
                deletions.request();
            } catch (RuntimeException failure) {
                if (stopped) {
                    return;
                }
                LOG.warn("organisations to delete cannot be looked for: {}", failure.getMessage());
            }
            pause(timings.sweep());
        }
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
