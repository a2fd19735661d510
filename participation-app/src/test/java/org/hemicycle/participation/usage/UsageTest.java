package org.hemicycle.participation.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.letters.MailsHeldBack;
import org.hemicycle.participation.quotas.Quotas;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.StorageFull;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is counted, measured, told and refused; each fact in a town of its own. */
class UsageTest extends ParticipationTest {
    @Autowired
    private Directory directory;

    @Autowired
    private Quotas quotas;

    @Autowired
    private Measuring measuring;

    @Autowired
    private Files files;

    @Autowired
    private Letters letters;

    @Test
    void measuresFilesTablesAndPeopleOfOneOnly() {
        var town = town("measured-town");
        var other = town("other-town");
        camille(town);
        files.put(town, new FileKey("look/large.bin"), new byte[300_000], "application/octet-stream");
        sweep(town);
        sweep(other);
        assertThat(used(town, Quota.STORAGE)).isBetween(300_000L, 30_000_000L);
        assertThat(used(other, Quota.STORAGE)).isLessThan(used(town, Quota.STORAGE));
        assertThat(used(town, Quota.ADMINISTRATORS)).isEqualTo(1);
        assertThat(used(other, Quota.ADMINISTRATORS)).isZero();
        assertThat(used(town, Quota.PARTICIPANTS)).isEqualTo(1);
    }

    @Test
    void refusesAFileWhereThereIsNoRoomAndSaysSo() {
        var town = town("full-town");
        var camille = camille(town);
        sweep(town);
        limit(town, Quota.STORAGE, 1L, 1000L);
        assertThatThrownBy(() -> files.put(town(town), new FileKey("look/more.bin"), new byte[10], "image/png"))
                .isInstanceOf(StorageFull.class);
        files.put(NANTES, new FileKey("look/more.bin"), new byte[10], "image/png");
        sweep(town);
        assertThat(camille.get("/admin/usage").body())
                .contains("Limite atteinte", "Plus aucun fichier ne peut être envoyé.");
        assertThat(camille.get("/admin").body())
                .contains("Voir la limite atteinte : Stockage".replace(" :", "\u00a0:"));
    }

    @Test
    void tellsAdministratorsOnceThatALimitIsNear() {
        var town = town("near-town");
        var email = "near-" + UUID.randomUUID() + "@example.org";
        inside(town, () -> sql.sql("""
                with person as (insert into participant (email, name, locale, confirmed_at)
                                values (?, 'Camille', 'fr', now()) returning id)
                insert into role_grant (participant_id, role, granted_by) select id, 'administrator', 'tests' from person
                """).param(email).update());
        limit(town, Quota.ADMINISTRATORS, 1L, 5L);
        sweep(town);
        until(() -> TestMail.to(email).size() == 1);
        assertThat(content(email)).contains("Administrateurs", "approche d");
        sweep(town);
        limit(town, Quota.ADMINISTRATORS, 1L, 1L);
        sweep(town);
        until(() -> TestMail.to(email).size() == 2);
        assertThat(inside(
                        town,
                        () -> sql.sql("select noticed from jobs.usage where quota = 'administrators'")
                                .query(String.class)
                                .single()))
                .isEqualTo("full");
    }

    @Test
    void appointsNoFurtherAdministratorThanThePlanHasSeats() {
        var town = town("seated-town");
        var camille = camille(town);
        limit(town, Quota.ADMINISTRATORS, null, 1L);
        camille.get("/admin/members");
        var refused = camille.post(
                "/admin/members/invitations",
                "name",
                "Dominique",
                "email",
                "seat@example.org",
                "role",
                "administrator");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("plus de place pour un administrateur de plus", "value=\"Dominique\"");
        assertThat(camille.post(
                                "/admin/members/invitations",
                                "name",
                                "Dominique",
                                "email",
                                "seat@example.org",
                                "role",
                                "editor")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void takesNoFurtherParticipantThanThePlanHasPlaces() {
        var town = town("crowded-town");
        participant(town, "first@example.org");
        limit(town, Quota.PARTICIPANTS, null, 1L);
        var visitor = visitor(town);
        visitor.get("/participants/new");
        var refused = visitor.post(
                "/participants", "email", "second@example.org", "name", "Seconde", "password", PASSWORD, "next", "/");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("le nombre de participants que sa formule permet", "value=\"Seconde\"");
    }

    @Test
    void holdsMailsOfComfortBackAndSendsThoseThatAreNeeded() {
        var town = town("mailing-town");
        var to = UUID.randomUUID() + "@example.org";
        limit(town, Quota.MAILS, null, 1L);
        CurrentTenant.run(town(town), () -> letters.send(letter(to).ofComfort()));
        await().until(() -> TestMail.to(to).size() == 1);
        var now = town(town);
        assertThatThrownBy(() ->
                        CurrentTenant.run(now, () -> letters.send(letter(to).ofComfort())))
                .isInstanceOf(MailsHeldBack.class);
        CurrentTenant.run(now, () -> letters.send(letter(to)));
        await().until(() -> TestMail.to(to).size() == 2);
        until(() -> used(town, Quota.MAILS) == 2);
        assertThat(inside(
                        town,
                        () -> sql.sql("select used from jobs.usage where quota = 'mails'")
                                .query(Long.class)
                                .optional()))
                .isNotNull();
    }

    @Test
    void answersTheApiWithAProblemWhenTheDayIsUsedUp() {
        var town = town("calling-town");
        limit(town, Quota.API_CALLS, 2L, 3L);
        var machine = visitor(town);
        for (int i = 0; i < 3; i++) {
            assertThat(machine.get("/api/v1/openapi.json?call=" + i).status()).isEqualTo(200);
        }
        var refused = machine.get("/api/v1/openapi.json?call=3");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 86_401L);
        assertThat(refused.body()).contains("api-calls", "quota-reached");
        assertThat(visitor(NANTES).get("/api/v1/openapi.json").status()).isEqualTo(200);
        until(() -> inside(
                        town,
                        () -> sql.sql("select used from jobs.usage where quota = 'api-calls'")
                                .query(Long.class)
                                .optional()
                                .orElse(0L))
                == 3);
    }

    private Tenant town(String slug) {
        var town = TestFleet.found(slug, slug);
        until(() -> visitor(town).get("/").status() == 200);
        return town;
    }

    private Browser camille(Tenant town) {
        return administrator(town);
    }

    private void limit(Tenant town, Quota quota, Long soft, Long hard) {
        TestFleet.limit(town, quota.key(), soft, hard);
        until(() -> {
            var limit = town(town).entitlements().limit(quota, java.time.Instant.now());
            return java.util.Objects.equals(limit.hard(), hard) && java.util.Objects.equals(limit.soft(), soft);
        });
    }

    /** The organisation as the data plane knows it now. */
    private Tenant town(Tenant town) {
        return directory.byId(town.id()).orElseThrow();
    }

    private void sweep(Tenant town) {
        CurrentTenant.run(town(town), measuring::sweep);
    }

    private long used(Tenant town, Quota quota) {
        return CurrentTenant.call(
                town(town),
                () -> quotas.lines().stream()
                        .filter(line -> line.quota() == quota)
                        .mapToLong(line -> line.used() == null ? 0 : line.used())
                        .sum());
    }

    private static Letter letter(String to) {
        return new Letter(
                "identity.letter.protection", new EmailAddress(to), "Jeanne", Locale.FRENCH, "/account/security", null);
    }

    private static String content(String email) {
        try {
            return com.icegreen.greenmail.util.GreenMailUtil.getBody(
                            TestMail.to(email).getFirst())
                    + TestMail.to(email).getFirst().getContent();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(Callable<Boolean> fact) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(fact);
    }
}
