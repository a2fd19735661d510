package org.hemicycle.participation.tenancy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.Placement;
import org.springframework.beans.factory.ObjectProvider;

/** One scheduler per cell on this node, each over its cell's jobs, started when the cell's first tenant is known. */
final class CellSchedulers implements AutoCloseable {
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final double SLOWER_EACH_TIME = 1.5;
    private static final int RETRIES = 24;
    private final Map<CellName, Scheduler> schedulers = new ConcurrentHashMap<>();
    private final CellPools pools;
    private final PoolSettings settings;
    private final ObjectProvider<Job> jobs;
    private final JobRunner runner;
    private final Sweeper sweeper;
    private final MeterRegistry meters;

    CellSchedulers(
            CellPools pools,
            PoolSettings settings,
            ObjectProvider<Job> jobs,
            JobRunner runner,
            Sweeper sweeper,
            MeterRegistry meters) {
        this.pools = pools;
        this.settings = settings;
        this.jobs = jobs;
        this.runner = runner;
        this.sweeper = sweeper;
        this.meters = meters;
    }

    /** Starts what is not started; harmless to ask again. */
    void serve(Placement cell) {
        schedulers.computeIfAbsent(cell.cell(), _ -> start(cell));
    }

    /** Looks for due work at once, instead of at the next round. */
    void wake(CellName cell) {
        var scheduler = schedulers.get(cell);
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    private Scheduler start(Placement cell) {
        var door = new JobsDoor(pools, cell, settings);
        var sweep = Tasks.recurring("sweep", FixedDelay.ofHours(1)).execute((_, _) -> sweeper.sweep(cell.cell()));
        var tasks = tasks(door);
        var scheduler = Scheduler.create(door, tasks)
                .statsRegistry(new MicrometerStatsRegistry(meters, tasks))
                .startTasks(sweep)
                .tableName("scheduled_tasks")
                .serializer(new Bytes())
                .commitWhenAutocommitDisabled(true)
                .threads(4)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(POLLING)
                .deleteUnresolvedAfter(Duration.ofDays(14))
                .build();
        scheduler.start();
        return scheduler;
    }

    private List<Task<?>> tasks(JobsDoor door) {
        var tasks = new ArrayList<Task<?>>();
        for (var job : jobs.orderedStream().toList()) {
            tasks.add(Tasks.oneTime(job.name(), byte[].class)
                    .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                            RETRIES,
                            new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, SLOWER_EACH_TIME)))
                    .execute((instance, _) -> runner.run(job, door, instance.getId(), instance.getData())));
        }
        return tasks;
    }

    @Override
    public void close() {
        schedulers.values().forEach(Scheduler::stop);
    }

    /** The details are written as bytes by the asking transaction, and are handed on as they are. */
    private static final class Bytes implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return (byte[]) data;
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] stored) {
            return type.cast(stored);
        }
    }
}
