package org.hemicycle.provisioning.requests;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Cell;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.runs.Listening;
import org.hemicycle.provisioning.runs.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests of all cells: at once when a cell notifies the channel {@code requests}, else within a second.
 * A cell that is down does not hold up the others.
 */
public final class RequestWorker implements AutoCloseable {

    /** The channel in each cell's database on which the data plane may tell of a new request. */
    public static final String CHANNEL = "requests";

    private static final Logger LOG = LoggerFactory.getLogger(RequestWorker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration NEW_CELLS = Duration.ofSeconds(15);

    private final Registry registry;
    private final Cells cells;
    private final Answers answers;
    private final Map<CellName, Semaphore> calls = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param others what answers requests that are not about modules */
    public RequestWorker(Registry registry, Cells cells, Runs runs, Clock clock, List<Answering> others) {
        this.registry = registry;
        this.cells = cells;
        var parts = new ArrayList<>(others);
        parts.add(new ModuleRequests(runs, clock));
        this.answers = new Answers(registry, parts);
    }

    /** Begins to work; returns at once. */
    public void start() {
        threads.submit(this::watchCells);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void watchCells() {
        do {
            try {
                beginWithNewCells();
            } catch (RuntimeException failure) {
                LOG.warn("the cells cannot be listed: {}", failure.getMessage());
            }
        } while (pause(NEW_CELLS));
    }

    private void beginWithNewCells() {
        for (Cell cell : registry.cells()) {
            calls.computeIfAbsent(cell.name(), name -> {
                var call = new Semaphore(0);
                threads.submit(() -> new Listening(cells.of(name)).to(CHANNEL, call::release));
                threads.submit(() -> answerAll(name, call));
                return call;
            });
        }
    }

    private void answerAll(CellName name, Semaphore call) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var open = new OpenRequests(cells.of(name));
                while (open.answerNext(answers)) {
                    LOG.debug("a request in {} is answered", name);
                }
                call.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                call.drainPermits();
            } catch (InterruptedException stop) {
                return;
            } catch (SQLException | RuntimeException failure) {
                LOG.warn("the requests in {} cannot be answered now: {}", name, failure.getMessage());
                if (!pause(POLL)) {
                    return;
                }
            }
        }
    }

    private static boolean pause(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
