package org.hemicycle.participation.quotas;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes what was counted into the cells every two seconds, one short transaction for each organisation that had any, and once more
 * when this node stops: a restart loses nothing, a crash two seconds.
 */
@Component
class WritingCounts implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(WritingCounts.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Quotas quotas;
    private final Directory directory;
    private final Clock clock;
    private volatile Thread writer = Thread.currentThread();
    private volatile boolean running;

    WritingCounts(Quotas quotas, Directory directory, Clock clock) {
        this.quotas = quotas;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofVirtual().name("counts").start(this::write);
    }

    /** After the doors have closed, so that the last requests are counted too. */
    @Override
    public void stop() {
        running = false;
        writer.interrupt();
        try {
            writer.join(PAUSE.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writeAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void write() {
        while (running) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
            writeAll();
            quotas.counters().forgetBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }

    /** Writes all there is; an organisation whose cell is down does not hold up the others. */
    void writeAll() {
        for (var key : quotas.counters().dirty()) {
            directory.byId(key.tenant()).ifPresent(tenant -> {
                try {
                    CurrentTenant.run(tenant, () -> quotas.write(key));
                } catch (RuntimeException e) {
                    log.warn("What {} used cannot be written yet: {}", key.tenant(), e.getMessage());
                }
            });
        }
    }
}
