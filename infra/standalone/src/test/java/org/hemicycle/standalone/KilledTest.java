package org.hemicycle.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTest {
    @TempDir
    Path folder;

    @Test
    void losesNoAcknowledgedRowAndLeavesNoOrphan() throws Exception {
        try (var installation = new Installation(folder)) {
            var launcher = installation.up();
            execute(installation, "create table noted (number integer primary key)");

            var database = installation.child("database");
            var noted = noteUntilItBreaks(installation, 0, database);
            installation.await(() -> count(installation) >= noted);

            var manager = installation.child("tenant manager");
            var again = noteUntilItBreaks(installation, 1_000_000, launcher.toHandle());
            installation.up();
            assertThat(manager.isAlive()).isFalse();
            assertThat(count(installation)).isGreaterThanOrEqualTo(noted + again);
            assertThat(Files.readString(installation.said())).contains("nantes is open", "senat is open");
            assertThat(Files.readString(installation.said())).containsOnlyOnce("opening the demonstration spaces");

            var left = installation.running().orElseThrow().children();
            var down = installation.launch("down");
            assertThat(down.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(down.exitValue()).isZero();
            assertThat(left)
                    .allSatisfy(child -> assertThat(child.process().alive()).isEmpty());
        }
    }

    /** Commits row after row, kills the process after a hundred, and counts what was acknowledged before the break. */
    private static int noteUntilItBreaks(Installation installation, int from, ProcessHandle victim)
            throws SQLException {
        var acknowledged = new AtomicInteger();
        try (var connection = installation.connect();
                var insert = connection.prepareStatement("insert into noted values (?)")) {
            for (var number = from; number < from + 1_000_000; number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
                if (acknowledged.incrementAndGet() == 100) {
                    victim.destroyForcibly();
                }
            }
        } catch (SQLException broken) {
            assertThat(acknowledged).hasValueGreaterThanOrEqualTo(100);
        }
        return acknowledged.get();
    }

    private static int count(Installation installation) throws SQLException {
        try (var connection = installation.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from noted")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Installation installation, String command) throws SQLException {
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
