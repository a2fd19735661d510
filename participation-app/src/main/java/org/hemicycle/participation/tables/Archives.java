package org.hemicycle.participation.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Spreadsheets are archives; a small one that unpacks to something huge is not opened. */
final class Archives {
    private static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;
    private static final int MOST_ENTRIES = 10_000;

    private Archives() {}

    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            long bytes = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (zip.size() > MOST_ENTRIES || bytes > MOST_BYTES) {
                throw new UnreadableTable("too large when unpacked", null);
            }
        } catch (UnreadableTable e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableTable("no archive", e);
        }
    }
}
