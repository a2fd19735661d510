package org.hemicycle.standalone.applications;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.hemicycle.standalone.home.CannotStart;

/**
 * An application's jar laid out for a fast start, in a folder named after the jar's size and age: a new build gets a
 * folder of its own, and a running one keeps its files. A jar that is not Spring Boot's runs as it is.
 */
record Extracted(Path jar) {
    static Extracted of(String name, Path jar, Path applications, Path java) {
        try {
            if (!isBootJar(jar)) {
                return new Extracted(jar);
            }
            var age = Files.getLastModifiedTime(jar).toMillis();
            var folder = applications.resolve("%s-%x-%x".formatted(name, Files.size(jar), age));
            if (!Files.exists(folder)) {
                eraseOlder(name, applications);
                extract(jar, folder, java);
            }
            return new Extracted(folder.resolve(jar.getFileName()));
        } catch (IOException refused) {
            throw new CannotStart("The %s cannot be extracted from %s (%s).".formatted(name, jar, refused), refused);
        }
    }

    private static boolean isBootJar(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("BOOT-INF/") != null;
        }
    }

    private static void extract(Path jar, Path folder, Path java) throws IOException {
        var draft = folder.resolveSibling("new-" + folder.getFileName());
        erase(draft);
        var process = new ProcessBuilder(
                        java.toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        draft.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(said.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void eraseOlder(String name, Path applications) throws IOException {
        try (var folders = Files.newDirectoryStream(applications, name + "-*")) {
            for (var folder : folders) {
                erase(folder);
            }
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
}
