package org.hemicycle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.home.Home;
import org.hemicycle.standalone.home.HomeLock;
import org.hemicycle.standalone.processes.Register;
import org.hemicycle.standalone.processes.Signal;

/** Stops an installation, whether its launcher lives or was killed. */
record Down(Home home) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    int run() {
        if (!Files.exists(home.lock().getParent())) {
            System.out.println("Hemicycle does not run in " + home.folder() + ".");
            return 0;
        }
        var launcher = Register.read(home).flatMap(running -> running.launcher().alive());
        launcher.ifPresent(process -> {
            System.out.println("Stopping Hemicycle in " + home.folder() + " (process " + process.pid() + ")…");
            Signal.TERM.end(process, PATIENCE);
        });
        try (var _ = HomeLock.take(home)
                .orElseThrow(() -> new CannotStart(
                        "A launcher that this command cannot find still holds %s.".formatted(home.lock())))) {
            var orphans = Register.endOrphans(home);
            orphans.forEach(name -> System.out.println("Ended the " + name + ", which its launcher had left."));
            Files.deleteIfExists(home.running());
            var idle = launcher.isEmpty() && orphans.isEmpty();
            System.out.println(idle ? "Hemicycle does not run in " + home.folder() + "." : "Hemicycle is stopped.");
            return 0;
        } catch (IOException refused) {
            throw new CannotStart("%s cannot be erased (%s).".formatted(home.running(), refused), refused);
        }
    }
}
