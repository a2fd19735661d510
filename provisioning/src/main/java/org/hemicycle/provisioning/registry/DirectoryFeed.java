package org.hemicycle.provisioning.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a {@link Directory} equal to the registry, and on disk for the day the database is down. A notification is only
 * a hint: the version of the registry is compared on each connection and at each pause too.
 */
public final class DirectoryFeed implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DirectoryFeed.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Directory directory;
    private final BaseDomain baseDomain;
    private final RegistryReader reader;
    private final DirectoryFile file;
    private final Duration pause;
    private final List<Runnable> settingsListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> directoryListeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile long version = -1;
    private volatile String settingsMark = "";
    private volatile Thread follower = Thread.currentThread();

    /** @param pause how often the version is compared without a notification */
    public DirectoryFeed(
            Directory directory, BaseDomain baseDomain, RegistryReader reader, DirectoryFile file, Duration pause) {
        this.directory = directory;
        this.baseDomain = baseDomain;
        this.reader = reader;
        this.file = file;
        this.pause = pause;
    }

    /** Loads the directory from the database, else from the disk, and follows changes from then on. */
    public void start() {
        try (var connection = reader.connect()) {
            refresh(connection);
        } catch (SQLException e) {
            var kept = file.read();
            log.warn("The registry does not answer; serving the {} organisations last known", kept.size());
            replace(kept);
        }
        follower = Thread.ofVirtual().name("directory-feed").start(this::follow);
    }

    /** Calls the listener after each change of settings, and after each connection; it must not take long. */
    public void onSettingsChanged(Runnable listener) {
        settingsListeners.add(listener);
    }

    /** Calls the listener after each change of the directory, once it is kept on disk. */
    public void onDirectoryChanged(Runnable listener) {
        directoryListeners.add(listener);
    }

    @Override
    public void close() {
        closed = true;
        follower.interrupt();
    }

    private void follow() {
        while (!closed) {
            try (var connection = reader.connect()) {
                listen(connection);
                refresh(connection);
                settingsMark = "";
                compareSettings(connection);
                while (!closed) {
                    await(connection);
                }
            } catch (SQLException | RuntimeException e) {
                if (!closed) {
                    log.warn("The registry does not answer: {}", e.getMessage());
                    rest();
                }
            }
        }
    }

    private void await(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) pause.toMillis());
        refresh(connection);
        compareSettings(connection);
    }

    private void compareSettings(Connection connection) throws SQLException {
        var mark = reader.settingsMark(connection);
        if (!mark.equals(settingsMark)) {
            settingsMark = mark;
            settingsListeners.forEach(Runnable::run);
        }
    }

    private void refresh(Connection connection) throws SQLException {
        long current = reader.version(connection);
        if (current != version) {
            var rows = reader.rows(connection);
            replace(rows);
            file.write(rows);
            version = current;
            directoryListeners.forEach(Runnable::run);
        }
    }

    private void replace(List<TenantRow> rows) {
        var tenants = new ArrayList<Tenant>();
        var certified = new HashSet<HostName>();
        var maintenance = new HashMap<TenantId, List<MaintenanceWindow>>();
        for (var row : rows) {
            try {
                tenants.add(row.tenant(baseDomain));
                row.certified().forEach(name -> certified.add(new HostName(name)));
                if (!row.windows().isEmpty()) {
                    maintenance.put(new TenantId(row.id()), row.windows());
                }
            } catch (RuntimeException e) {
                log.error("Organisation {} is not understood, and not served: {}", row.id(), e.getMessage());
            }
        }
        directory.replace(tenants, certified, maintenance);
    }

    private static void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen registry");
            statement.execute("listen settings");
        }
    }

    private static void rest() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
