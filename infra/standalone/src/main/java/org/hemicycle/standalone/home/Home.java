package org.hemicycle.standalone.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The folder that holds all the state of one installation. */
public record Home(Path folder) {
    public Path database() {
        return folder.resolve("database");
    }

    public Path files() {
        return folder.resolve("files");
    }

    public Path mails() {
        return folder.resolve("mails");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** Extracted applications and what makes them start fast; may be erased at any time while nothing runs. */
    public Path applications() {
        return folder.resolve("applications");
    }

    /** What the participation app keeps to serve when the tenant manager is down. */
    public Path lastKnown() {
        return folder.resolve("last-known");
    }

    public Path lock() {
        return folder.resolve("run/lock");
    }

    public Path running() {
        return folder.resolve("run/running.json");
    }

    public Path secrets() {
        return folder.resolve("secrets.json");
    }

    public Path credentials() {
        return folder.resolve("credentials.json");
    }

    /** Which organisations of the demonstration fleet are opened. */
    public Path fleet() {
        return folder.resolve("fleet.json");
    }

    /** Creates the folders that are missing, closed to other accounts. */
    public void create() {
        try {
            Files.createDirectories(folder);
            for (var inner : List.of(files(), mails(), logs(), applications(), lastKnown(), lock().getParent())) {
                Files.createDirectories(inner);
                Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException refused) {
            throw new CannotStart(
                    "The folder %s cannot be written (%s): choose another with HEMICYCLE_HOME."
                            .formatted(folder, refused),
                    refused);
        }
    }

    /** The last lines of a log, for a message about what went wrong. */
    public static String tail(Path log, int lines) {
        try (var content = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            var all = content.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException | UncheckedIOException unreadable) {
            return "(no log in " + log + ")";
        }
    }
}
