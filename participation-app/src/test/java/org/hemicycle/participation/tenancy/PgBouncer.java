package org.hemicycle.participation.tenancy;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.registry.Placement;

/** Debian's PgBouncer in transaction mode, between the data plane and a cell, with a single server connection. */
record PgBouncer(Process process, int port, String database, String login, String password) implements AutoCloseable {
    private static final Path BINARY = Path.of("/usr/sbin/pgbouncer");

    static boolean isInstalled() {
        return Files.isExecutable(BINARY);
    }

    static PgBouncer start(Placement cell, DataPlaneSecret secret) throws IOException {
        var address = URI.create(cell.databaseUrl().substring("jdbc:".length()));
        var database = address.getPath().substring(1);
        var login = cell.cell().loginRole();
        var password = secret.passwordOf(login);
        int port = freePort();
        var folder = Files.createTempDirectory("pgbouncer");
        var users = Files.writeString(folder.resolve("users.txt"), "\"%s\" \"%s\"\n".formatted(login, password));
        var configuration = Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                %s = host=%s port=%d dbname=%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = plain
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 1
                server_reset_query =
                ignore_startup_parameters = extra_float_digits
                """.formatted(
                        database, address.getHost(), address.getPort(), database, port, users));
        for (var path : new Path[] {folder, users, configuration}) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var command = new ProcessBuilder(
                System.getProperty("user.name").equals("root")
                        ? new String[] {BINARY.toString(), "-u", "nobody", configuration.toString()}
                        : new String[] {BINARY.toString(), configuration.toString()});
        var process = command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .start();
        var started = new PgBouncer(process, port, database, login, password);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(started::answers);
        return started;
    }

    HikariConfig clients() {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:%d/%s?prepareThreshold=0".formatted(port, database));
        config.setUsername(login);
        config.setPassword(password);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(3);
        return config;
    }

    /** The backend behind a client's connection, asked in a transaction of its own. */
    static int backend(Connection client) throws SQLException {
        try (var statement = client.createStatement();
                var answer = statement.executeQuery("select pg_backend_pid()")) {
            answer.next();
            return answer.getInt(1);
        } finally {
            client.rollback();
        }
    }

    private boolean answers() {
        try (var _ = new Socket("127.0.0.1", port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
