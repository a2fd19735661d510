package org.hemicycle.standalone.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mails on disk, one file each as it was received; the newest two thousand are kept. */
final class MailFolder {
    private static final int KEPT = 2000;
    private static final Pattern NAME = Pattern.compile("\\d{8}-\\d{9}-\\d{4}");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    MailFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Stores a mail; when this returns, the file is whole. */
    void add(InputStream mail) throws IOException {
        var name = MOMENT.format(clock.instant()) + "-%04d".formatted(count.getAndIncrement() % 10_000);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, name, ".new", owner);
        Files.copy(mail, draft, StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        for (var old : names().stream().skip(KEPT).toList()) {
            Files.deleteIfExists(folder.resolve(old + ".eml"));
        }
    }

    /** The names of all mails, the newest first. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .filter(NAME.asMatchPredicate())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    Optional<Path> file(String name) {
        return Optional.of(name)
                .filter(NAME.asMatchPredicate())
                .map(known -> folder.resolve(known + ".eml"))
                .filter(Files::isRegularFile);
    }
}
