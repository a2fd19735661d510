package org.hemicycle.participation.administration.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Look;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.cells.AnnouncementsInCells;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnouncementsTest extends ParticipationTest {
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void withdraw() {
        tell(Instant.now().minusSeconds(60), true, false);
    }

    @Test
    void isShownUntilEachAdministratorHasPutItAway() {
        tell(Instant.now().minusSeconds(1), false, false);
        var camille = administrator(LYON);
        var dominique = administrator(LYON);
        assertThat(camille.get("/admin").body()).contains("Nouveau bouton " + id, "Il est vert.");
        var away = camille.post("/admin/announcements/" + id + "/dismissal");
        assertThat(away.status()).isEqualTo(303);
        assertThat(camille.get("/admin").body()).doesNotContain("Nouveau bouton " + id);
        assertThat(dominique.get("/admin").body()).contains("Nouveau bouton " + id);
        assertThat(TestFleet.announcements().readers(LYON.placement().cell(), id))
                .containsEntry(LYON.id().value(), 1)
                .hasSize(1);
    }

    @Test
    void isNobodyElses() {
        tell(Instant.now().minusSeconds(1), false, false);
        var stranger = administrator(NANTES);
        assertThat(stranger.get("/admin").body()).doesNotContain("Nouveau bouton " + id);
        assertThat(stranger.post("/admin/announcements/" + id + "/dismissal").status())
                .isEqualTo(404);
        assertThat(staff(LYON, "analyst").get("/admin").body()).doesNotContain("Nouveau bouton " + id);
        assertThat(inside(
                        NANTES,
                        () -> sql.sql("select count(*) from jobs.announcement where id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void waitsForItsTimeAndCanBeWithdrawn() {
        var camille = administrator(LYON);
        tell(Instant.now().plusSeconds(3600), false, false);
        assertThat(camille.get("/admin").body()).doesNotContain("Nouveau bouton " + id);
        tell(Instant.now().minusSeconds(1), false, false);
        assertThat(camille.get("/admin").body()).contains("Nouveau bouton " + id);
        tell(Instant.now().minusSeconds(1), true, false);
        assertThat(camille.get("/admin").body()).doesNotContain("Nouveau bouton " + id);
    }

    @Test
    void writesToEachAdministratorOnce() {
        administrator(NANTES);
        inside(LYON, () -> sql.sql("""
                        with person as (
                          insert into participant (email, name, locale, confirmed_at)
                          values ('anne-annonce@example.org', 'Anne', 'fr', now()) on conflict do nothing returning id)
                        insert into role_grant (participant_id, role, granted_by) select id, 'administrator', 'tests' from person
                        """).update());
        tell(Instant.now().minusSeconds(1), false, true);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> letters("anne-annonce@example.org") == 1);
        tell(Instant.now().minusSeconds(1), false, true);
        tell(Instant.now().minusSeconds(1), false, true);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
        assertThat(letters("anne-annonce@example.org")).isEqualTo(1);
    }

    @Test
    void keepsNobodyOutInABrowser() {
        tell(Instant.now().minusSeconds(1), false, false);
        var camille = administrator(LYON);
        for (int width : List.of(390, 1280)) {
            var look = new Look(port, width);
            try (var window = look.window(camille, "fr-FR")) {
                var page = window.newPage();
                look.go(page, "/admin");
                look.judge(page, "announcement");
            }
        }
    }

    private void tell(Instant from, boolean withdrawn, boolean byMail) {
        var words = """
                {"fr": {"title": "Nouveau bouton %s", "text": "Il est vert.\\n\\nEt rond."}, "en": {"title": "New", "text": "Green."}}
                """.formatted(id);
        var sheet = new AnnouncementsInCells.Sheet(
                id, words, "information", from, Instant.now().plusSeconds(9000), withdrawn, byMail);
        TestFleet.announcements().tell(LYON.placement().cell(), sheet, List.of(LYON.id()));
    }

    private static int letters(String address) {
        return (int) TestMail.to(address).stream()
                .filter(message -> {
                    try {
                        return message.getSubject().contains("annonce");
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .count();
    }

    private int waiting() {
        return inside(
                LYON,
                () -> sql.sql("select count(*) from jobs.scheduled_tasks where task_name like 'announcement%'")
                        .query(Integer.class)
                        .single());
    }
}
