package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.DirectoryFeed;
import org.hemicycle.provisioning.registry.DirectoryFile;
import org.hemicycle.provisioning.registry.RegistryReader;
import org.junit.jupiter.api.Test;

class WithoutTheRegistryTest extends ParticipationTest {
    @Test
    void aNodeStartsWithTheLastKnownDirectory() {
        var directory = new Directory();
        var nowhere = new RegistryReader("jdbc:postgresql://127.0.0.1:1/hemicycle", "none");
        var file = new DirectoryFile(Path.of(TestFleet.properties().get("hemicycle.state")));
        try (var feed = new DirectoryFeed(directory, new BaseDomain("localhost"), nowhere, file, Duration.ofHours(1))) {
            feed.start();
            assertThat(directory.byHost("lyon.localhost").orElseThrow().id()).isEqualTo(LYON.id());
            assertThat(directory.byHost("nantes.localhost").orElseThrow().id()).isEqualTo(NANTES.id());
        }
    }
}
