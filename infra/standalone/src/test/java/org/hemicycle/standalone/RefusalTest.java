package org.hemicycle.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.home.Home;
import org.hemicycle.standalone.home.Json;
import org.hemicycle.standalone.home.Ports;
import org.hemicycle.standalone.processes.ProcessIdentity;
import org.hemicycle.standalone.processes.Register;
import org.hemicycle.standalone.processes.Running;
import org.hemicycle.standalone.processes.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTest {
    @TempDir
    Path folder;

    @Test
    void namesTheBusyPortInOneSentence() throws Exception {
        try (var installation = new Installation(folder);
                var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            installation.environment.put("HEMICYCLE_MANAGER_PORT", "" + busy.getLocalPort());
            var launcher = installation.launch("up");
            assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(launcher.exitValue()).isOne();
            assertThat(Files.readString(installation.said()))
                    .hasLineCount(1)
                    .contains("Port " + busy.getLocalPort(), "tenant manager", "HEMICYCLE_MANAGER_PORT");
        }
    }

    @Test
    void refusesAPortThatIsNoPort() {
        assertThatThrownBy(() -> Ports.from(Map.of("HEMICYCLE_S3_PORT", "http")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("HEMICYCLE_S3_PORT", "http", "65535");
    }

    @Test
    void endsTheOrphanAndSparesAStrangerWithItsNumber() throws Exception {
        var home = new Home(folder);
        home.create();
        var orphan = new ProcessBuilder("cat").start();
        var stranger = new ProcessBuilder("cat").start();
        var gone = new ProcessIdentity(stranger.pid(), "another start");
        Json.write(
                home.running(),
                new Running(
                        Running.Phase.READY,
                        gone,
                        Map.of(),
                        List.of(
                                new Running.Recorded("orphan", ProcessIdentity.of(orphan.toHandle()), Signal.TERM),
                                new Running.Recorded("stranger", gone, Signal.TERM))));
        assertThat(Register.endOrphans(home)).containsExactly("orphan");
        assertThat(orphan.isAlive()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }
}
