package org.hemicycle.standalone.processes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words before a command that tie a child to the launcher: a session of its own, so that Ctrl-C reaches only the
 * launcher, and a signal from the kernel when the launcher dies. The kernel watches the thread that started the
 * child: start children from the main thread. Where the tools are missing (macOS) the words are none, and orphans
 * are still found by the register.
 */
public final class Tether {
    private Tether() {}

    public static List<String> of(Signal atDeath, String... account) {
        if (!has("setsid") || !has("setpriv")) {
            return List.of();
        }
        var words = new ArrayList<>(List.of("setsid", "setpriv"));
        words.addAll(List.of(account));
        words.addAll(List.of("--pdeathsig", atDeath.name()));
        return words;
    }

    /** Whether the program is on the PATH. */
    public static boolean has(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
