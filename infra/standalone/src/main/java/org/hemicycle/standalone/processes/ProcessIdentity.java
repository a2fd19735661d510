package org.hemicycle.standalone.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One process for ever: its number and when it started, since the system gives numbers again. */
public record ProcessIdentity(long pid, String start) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), start(process.pid()).orElse("ended"));
    }

    /** The process, while it lives and is still the same one. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found -> start(pid).equals(Optional.of(start)));
    }

    private static Optional<String> start(long pid) {
        var statistics = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(BOOT)) {
            return ProcessHandle.of(pid)
                    .flatMap(found -> found.info().startInstant().map(Object::toString));
        }
        try {
            // The name of the program stands in parentheses and may hold spaces: fields are counted after it.
            var line = Files.readString(statistics);
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            var gone = fields[0].equals("Z") || fields[0].equals("X");
            return gone ? Optional.empty() : Optional.of(Files.readString(BOOT).strip() + ":" + fields[19]);
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
