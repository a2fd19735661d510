package org.hemicycle.participation.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class FollowingSettingsTest extends ParticipationTest {
    private static final Duration SECONDS = Duration.ofSeconds(10);

    @Autowired
    Settings settings;

    @Autowired
    Environment environment;

    @Test
    void aTenantsSettingChangesWithoutRestartAndForItOnly() throws SQLException {
        assertThat(settings.of(LYON).discussions().replyLevels()).isEqualTo(3);
        set("tenant-" + LYON.id(), "discussions.reply-levels", "4");
        await().atMost(SECONDS).until(() -> settings.of(LYON).discussions().replyLevels() == 4);
        assertThat(settings.of(NANTES).discussions().replyLevels()).isEqualTo(3);
    }

    @Test
    void aWrongSettingLeavesTheLastGoodOne() throws SQLException {
        assertThat(settings.of(NANTES).proposals().supportsPerParticipant()).isZero();
        set("tenant-" + NANTES.id(), "proposals.supports-per-participant", "many");
        set("default", "test.marker", "passed");
        await().atMost(SECONDS).until(() -> "passed".equals(environment.getProperty("test.marker")));
        assertThat(settings.of(NANTES).proposals().supportsPerParticipant()).isZero();
    }

    @Test
    void theNodesOwnSettingsChangeToo() throws SQLException {
        set("default", "logging.level.org.hemicycle.nothing", "debug");
        await().atMost(SECONDS)
                .until(() -> org.slf4j.LoggerFactory.getLogger("org.hemicycle.nothing")
                        .isDebugEnabled());
    }

    @Test
    void ownSettingsNameWhatDiffers() {
        var own = new OwnSettings(Map.of("kept", "1", "changed", "1", "gone", "1"));
        assertThat(own.replace(Map.of("kept", "1", "changed", "2", "new", "1"))).containsOnly("changed", "gone", "new");
        assertThat(own.getProperty("changed")).isEqualTo("2");
        assertThat(own.containsProperty("gone")).isFalse();
    }

    private static void set(String profile, String key, String value) throws SQLException {
        var url = TestFleet.properties().get("hemicycle.database-url");
        try (var connection = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var insert = connection.prepareStatement("""
                        insert into platform.setting (application, profile, key, value, changed_by)
                        values ('participation-app', ?, ?, ?, 'a test')
                        """)) {
            insert.setString(1, profile);
            insert.setString(2, key);
            insert.setString(3, value);
            insert.executeUpdate();
        }
    }
}
