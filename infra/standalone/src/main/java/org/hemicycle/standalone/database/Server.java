package org.hemicycle.standalone.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.home.Home;
import org.hemicycle.standalone.home.Secrets;
import org.hemicycle.standalone.processes.Child;
import org.hemicycle.standalone.processes.Signal;
import org.hemicycle.standalone.processes.Tether;

/** The embedded PostgreSQL server, on the loopback address only. */
public final class Server {
    public static final String NAME = "database";
    public static final String OWNER = "postgres";

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private final DataFolder data;
    private final Path log;
    private final int port;
    private final Secrets secrets;

    private Server(DataFolder data, Path log, int port, Secrets secrets) {
        this.data = data;
        this.log = log;
        this.port = port;
        this.secrets = secrets;
    }

    /** Unpacks the programs and initialises the data where that is not done yet; ends what still uses the data. */
    public static Server prepare(Home home, int port, Secrets secrets) {
        var account = Account.forData(home.database());
        var data = new DataFolder(home.database().toAbsolutePath(), Binaries.of(home, account), account);
        data.clear();
        data.prepare(secrets.databaseOwner());
        return new Server(data, home.logs().resolve("postgresql.log"), port, secrets);
    }

    public Child child() {
        // A killed server leaves sessions that end on their own; until then a new one refuses, hence the attempts.
        return new Child(NAME, Signal.INT, data.folder(), log, this::command, Map.of(), 20, _ -> data.clear());
    }

    private List<String> command() {
        var account = data.account().map(Account::privileges).orElse(new String[0]);
        var command = new ArrayList<>(Tether.of(Signal.INT, account));
        command.addAll(List.of(data.binaries().program("postgres").toString(), "-D", data.name()));
        command.addAll(settings());
        return command;
    }

    private List<String> settings() {
        return List.of(
                "--listen_addresses=127.0.0.1",
                "--port=" + port,
                "--unix_socket_directories=",
                "--max_connections=100",
                "--shared_buffers=256MB",
                "--max_locks_per_transaction=1024",
                "--recovery_init_sync_method=" + (MAC ? "fsync" : "syncfs"),
                "--max_wal_size=2GB",
                "--log_line_prefix=%m [%p] %q%u@%d ",
                "--log_checkpoints=off",
                "--timezone=UTC",
                "--log_timezone=UTC");
    }

    /** The JDBC URL of one of the server's databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public boolean answers() {
        try (var _ = connect("postgres")) {
            return true;
        } catch (SQLException notYet) {
            // 28: the server answers, but knows other secrets
            if (notYet.getSQLState() != null && notYet.getSQLState().startsWith("28")) {
                throw new CannotStart(
                        "The database in %s was made with other secrets than those in secrets.json."
                                .formatted(data.folder()),
                        notYet);
            }
            return false;
        }
    }

    /** Makes what the tenant manager needs to begin: its login and the database of the registry. */
    public void welcomeManager() {
        try (var template = connect("template1")) {
            FirstObjects.closeSetConfig(template);
        } catch (SQLException refused) {
            throw new CannotStart("The database cannot be prepared (%s).".formatted(refused.getMessage()), refused);
        }
        try (var server = connect("postgres")) {
            FirstObjects.closeSetConfig(server);
            FirstObjects.makeManager(server, secrets.databaseManager());
        } catch (SQLException refused) {
            throw new CannotStart("The database cannot be prepared (%s).".formatted(refused.getMessage()), refused);
        }
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", OWNER);
        properties.setProperty("password", secrets.databaseOwner());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(url(database), properties);
    }
}
