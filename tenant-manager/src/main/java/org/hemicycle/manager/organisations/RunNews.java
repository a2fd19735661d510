package org.hemicycle.manager.organisations;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.hemicycle.provisioning.runs.RunId;
import org.hemicycle.provisioning.runs.Runs;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens to the database for the progress of runs, wherever they are carried out, on one connection of its own. */
@Component
class RunNews implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunNews.class);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int PAUSE_MILLIS = 1_000;

    private final DataSource database;
    private final RunEvents events;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    RunNews(DataSource database, RunEvents events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("news of runs").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + Runs.PROGRESS);
                events.lookAgain();
                var notices = connection.unwrap(PGConnection.class);
                while (running) {
                    var received = notices.getNotifications(PATIENCE_MILLIS);
                    for (var notice : received) {
                        RunId.parse(notice.getParameter()).ifPresent(events::happened);
                    }
                }
                statement.execute("unlisten *");
            } catch (SQLException e) {
                pause(e);
            }
        }
    }

    private void pause(SQLException e) {
        if (!running) {
            return;
        }
        LOG.warn("The progress of runs is not heard for a moment: {}", e.getMessage());
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
