package org.hemicycle.participation.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;

/** A mail server that an organisation brings. */
class OwnServerTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("own-server", "Relaisville");

    @Autowired
    private Letters letters;

    @Autowired
    private Settings settings;

    @Autowired
    private Directory directory;

    @Test
    void isUsedByItsOrganisationOnlyAndWithinSeconds() throws Exception {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> directory.byId(TOWN.id()).isPresent());
        var to = UUID.randomUUID() + "@example.org";
        assertThat(sends(TOWN, to)).isTrue();
        TestFleet.set(TOWN, "mail.host", "127.0.0.1");
        TestFleet.set(TOWN, "mail.port", "1");
        TestFleet.set(TOWN, "mail.starttls", "false");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> settings.of(town(TOWN)).mail().port() == 1);
        assertThat(sends(TOWN, to)).as("nobody answers there").isFalse();
        assertThat(sends(LYON, to)).as("another organisation").isTrue();
        TestFleet.set(TOWN, "mail.host", "");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !settings.of(town(TOWN)).mail().isOwn());
        assertThat(sends(TOWN, to)).isTrue();
        await().until(() -> TestMail.to(to).size() == 3);
    }

    private boolean sends(Tenant tenant, String to) {
        try {
            CurrentTenant.run(
                    town(tenant),
                    () -> letters.send(new Letter(
                            "identity.letter.protection",
                            new EmailAddress(to),
                            "Jeanne",
                            Locale.FRENCH,
                            "/account/security",
                            null)));
            return true;
        } catch (MailException e) {
            return false;
        }
    }

    private Tenant town(Tenant tenant) {
        return directory.byId(tenant.id()).orElseThrow();
    }
}
