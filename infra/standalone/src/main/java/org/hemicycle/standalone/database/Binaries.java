package org.hemicycle.standalone.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.home.Home;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked beside their final place and moved into it, so that they are whole or absent. */
record Binaries(Path folder) {
    private static final String VERSION = "18.6.0";

    /** Where a root installation keeps the programs when the account of PostgreSQL cannot reach the home. */
    private static final Path SHARED = Path.of("/var/cache/hemicycle");

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    static Binaries of(Home home, Optional<Account> account) {
        var name = "postgresql-" + VERSION;
        var beside = home.folder().resolve(name);
        var folder = account.isEmpty() || reachable(home.folder()) ? beside : SHARED.resolve(name);
        try {
            if (!Files.exists(folder)) {
                unpack(folder);
            }
        } catch (IOException refused) {
            throw new CannotStart("PostgreSQL cannot be unpacked into %s (%s).".formatted(folder, refused), refused);
        }
        return new Binaries(folder);
    }

    private static boolean reachable(Path folder) {
        for (var step = folder.toAbsolutePath(); step != null; step = step.getParent()) {
            try {
                if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException unknown) {
                return false;
            }
        }
        return true;
    }

    private static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var draft = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".");
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var archive = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, draft.resolve(entry.getName()).normalize(), draft);
            }
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target, Path within)
            throws IOException {
        if (!target.startsWith(within)) {
            throw new IOException("an entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(archive, target);
            var program = entry.getName().startsWith("bin/") || entry.getName().startsWith("./bin/");
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream archive() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var machine =
                System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64") ? "arm_64" : "x86_64";
        var name = "/postgres-%s-%s.txz".formatted(system, machine);
        var found = Binaries.class.getResourceAsStream(name);
        if (found == null) {
            throw new CannotStart("No embedded PostgreSQL exists for this machine (%s, %s): set HEMICYCLE_DATABASE_URL,"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))
                    + " HEMICYCLE_DATABASE_USER and HEMICYCLE_DATABASE_PASSWORD to use one of your own.");
        }
        return found;
    }
}
