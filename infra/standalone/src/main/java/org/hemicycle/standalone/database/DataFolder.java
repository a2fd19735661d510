package org.hemicycle.standalone.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.processes.Signal;
import org.hemicycle.standalone.processes.Tether;

/** The data of the database: initialised beside its final place, and used by one server at a time. */
record DataFolder(Path folder, Binaries binaries, Optional<Account> account) {
    private static final String MAJOR_VERSION = "18";

    /**
     * A process of another account may be unable to walk to the folder from the root (home folders are closed): it is
     * started inside it, and names it this way.
     */
    static final String WITHIN = "/proc/self/cwd";

    String name() {
        return account.isPresent() ? WITHIN : folder.toString();
    }

    /** Initialises the data when there is none, else checks that this version can read it. */
    void prepare(String password) {
        try {
            if (!Files.exists(folder)) {
                initialise(password);
            }
            var version = Files.readString(folder.resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new CannotStart("The data in %s belong to PostgreSQL %s, and this Hemicycle brings PostgreSQL %s."
                        .formatted(folder, version, MAJOR_VERSION));
            }
            if (account.isPresent() && Files.getAttribute(folder, "unix:uid").equals(0)) {
                account.get().own(folder);
            }
        } catch (IOException refused) {
            throw new CannotStart(
                    "The folder %s cannot be used by the database (%s).".formatted(folder, refused), refused);
        }
    }

    private void initialise(String password) throws IOException {
        var draft = folder.resolveSibling(folder.getFileName() + ".new");
        erase(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var word = Files.createTempFile("hemicycle", ".password");
        try {
            Files.writeString(word, password + "\n");
            if (account.isPresent()) {
                account.get().own(draft);
                account.get().own(word);
            }
            run(draft, initdb(draft, word));
        } finally {
            Files.deleteIfExists(word);
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path draft, Path word) {
        var privileges = account.map(Account::privileges).orElse(new String[0]);
        var command = new ArrayList<>(Tether.of(Signal.TERM, privileges));
        command.addAll(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + (account.isPresent() ? WITHIN : draft),
                "--username=postgres",
                "--pwfile=" + word,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8"));
        return command;
    }

    private static void run(Path folder, List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new CannotStart("The database cannot be initialised:%n%s".formatted(said.strip()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The initialisation of the database was interrupted.");
        }
    }

    private static void erase(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /**
     * Ends server processes that still use the data: a server whose launcher was killed, or sessions whose server was
     * killed. Then removes a file that would name a stranger's process as the server.
     */
    void clear() {
        if (!Files.exists(Path.of("/proc/self/cwd")) || !Files.exists(folder)) {
            return;
        }
        users().forEach(process -> Signal.INT.end(process, Duration.ofSeconds(20)));
        try {
            var mark = folder.resolve("postmaster.pid");
            if (Files.exists(mark)
                    && stranger(
                            Long.parseLong(Files.readAllLines(mark).getFirst().strip()))) {
                Files.delete(mark);
            }
        } catch (IOException | NumberFormatException unreadable) {
            // PostgreSQL judges its own file
        }
    }

    private Stream<ProcessHandle> users() {
        var place = folder.toAbsolutePath();
        return ProcessHandle.allProcesses().filter(process -> {
            try {
                return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), place)
                        && process.info().command().orElse("").endsWith("/bin/postgres");
            } catch (IOException ofSomebodyElse) {
                return false;
            }
        });
    }

    private static boolean stranger(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> !command.endsWith("/postgres"))
                .isPresent();
    }
}
