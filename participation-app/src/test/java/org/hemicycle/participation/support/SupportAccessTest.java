package org.hemicycle.participation.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.cells.SupportAccess;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator comes in with an administrator's consent only, for a while, under a banner, and all stands in the log. */
class SupportAccessTest extends ParticipationTest {
    private static final SupportAccess PLATFORM = TestFleet.supportAccess(Clock.systemUTC());
    private static final String REASON = "Le logo ne s’affiche pas";

    private final UUID id = UUID.randomUUID();
    private final String anna = "Anna " + id.toString().substring(0, 8);
    private Browser camille;

    @BeforeEach
    void ask() {
        camille = administrator(LYON);
        PLATFORM.ask(LYON, id, anna, REASON, 60);
    }

    @Test
    void isSeenByTheAdministratorsOfThatOrganisationAndTheyGetALetter() {
        assertThat(camille.get("/admin").body()).contains("Répondre à " + anna);
        assertThat(camille.get("/admin/support").body()).contains(anna, REASON, "Accorder l");
        assertThat(administrator(NANTES).get("/admin").body()).doesNotContain(anna);
        assertThat(administrator(NANTES).get("/admin/support").body()).doesNotContain(anna);
        assertThat(staff(LYON, "moderator").get("/admin").body()).doesNotContain(anna);
        var email = inside(
                LYON,
                () -> sql.sql("select email from participant where email like 'admin-%' order by id desc limit 1")
                        .query(String.class)
                        .single());
        await().atMost(Duration.ofSeconds(30)).until(() -> !TestMail.to(email).isEmpty());
    }

    @Test
    void opensNothingWithoutConsent() throws Exception {
        assertThat(PLATFORM.prepareEntrance(LYON, id, digest("early"), soon())).isFalse();
        camille.get("/admin/support");
        camille.post("/admin/support/" + id + "/refusal");
        assertThat(PLATFORM.look(LYON, id).orElseThrow().state()).isEqualTo("refused");
        assertThat(PLATFORM.prepareEntrance(LYON, id, digest("late"), soon())).isFalse();
        camille.post("/admin/support/" + id + "/consent");
        assertThat(PLATFORM.look(LYON, id).orElseThrow().state())
                .as("refused is refused")
                .isEqualTo("refused");
    }

    @Test
    void opensNothingAtTheNeighbour() throws Exception {
        var stranger = administrator(NANTES);
        stranger.get("/admin/support");
        assertThat(stranger.post("/admin/support/" + id + "/consent").status()).isEqualTo(404);
        assertThat(PLATFORM.look(LYON, id).orElseThrow().state()).isEqualTo("asked");
        consent();
        var token = token(soon());
        assertThat(visitor(NANTES).get("/support/entrance/" + token).status()).isEqualTo(404);
        var operator = enter(token);
        var elsewhere = visitor(NANTES);
        elsewhere.cookies().putAll(operator.cookies());
        assertThat(elsewhere.get("/admin").status()).isEqualTo(303);
        assertThat(elsewhere.get("/").body()).doesNotContain("/support/end");
    }

    @Test
    void letsInOnceByAButtonWithinAMinute() throws Exception {
        consent();
        var token = token(soon());
        var operator = visitor(LYON);
        assertThat(operator.get("/support/entrance/" + token).body()).contains(anna, REASON);
        assertThat(operator.get("/admin").status()).as("a GET lets nobody in").isEqualTo(303);
        enter(token);
        assertThat(visitor(LYON).get("/support/entrance/" + token).status()).isEqualTo(404);
        assertThat(visitor(LYON)
                        .get("/support/entrance/" + token(Instant.now().minusSeconds(1)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void standsUnderABannerAndAdministratesButForRolesSecretsAndDeletion() throws Exception {
        consent();
        var operator = enter(token(soon()));
        for (var page : List.of("/", "/spaces", "/admin", "/admin/look", "/admin/spaces")) {
            var answer = operator.get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).contains("banner-visit", anna, REASON, "/support/end");
        }
        for (var page : List.of("/admin/members", "/admin/log", "/admin/support", "/account")) {
            assertThat(operator.get(page).status()).as(page).isEqualTo(403);
        }
        operator.get("/admin/support");
        assertThat(operator.post("/admin/support/" + id + "/consent").status()).isEqualTo(403);
        var space = new SampleSpace(this, LYON);
        operator.get("/admin/spaces/" + space.number());
        long phase = space.number("select min(id) from phase where space_id = ?", space.number());
        assertThat(operator.post("/admin/spaces/" + space.number() + "/phases/" + phase, "_method", "delete")
                        .status())
                .as("deletes data")
                .isEqualTo(403);
        assertThat(operator.post("/admin/spaces/" + space.number() + "/publication", "_method", "delete")
                        .status())
                .as("hides a space, which can be shown again")
                .isLessThan(400);
        assertThat(lines("support.acted")).isGreaterThanOrEqualTo(1);
        assertThat(lines("space.hidden")).isEqualTo(1);
    }

    @Test
    void takesNoPart() throws Exception {
        consent();
        var operator = enter(token(soon()));
        var space = new SampleSpace(this, LYON);
        long proposal = space.proposal("Des bancs", 0);
        assertThat(operator.get("/proposals/" + proposal).body()).doesNotContain("name=\"body\"");
        operator.get("/admin");
        assertThat(operator.post("/proposals/" + proposal + "/comments", "body", "Bonjour")
                        .status())
                .isEqualTo(403);
        assertThat(operator.post("/proposals", "component", "" + space.component(), "title", "Une idée à moi")
                        .status())
                .isEqualTo(403);
        assertThat(operator.post("/proposals/" + proposal + "/support").status())
                .isEqualTo(403);
        assertThat(space.number("select count(*) from comment where subject_id = ?", proposal))
                .isZero();
    }

    @Test
    void endsAtOnceWhenTheAdministratorEndsIt() throws Exception {
        consent();
        var operator = enter(token(soon()));
        assertThat(operator.get("/admin").status()).isEqualTo(200);
        camille.get("/admin/support");
        camille.post("/admin/support/" + id + "/end");
        assertThat(operator.get("/admin").status()).isEqualTo(303);
        assertThat(operator.get("/").body()).doesNotContain("/support/end");
        assertThat(PLATFORM.look(LYON, id).orElseThrow().state()).isEqualTo("ended");
        assertThat(camille.get("/admin/log").body()).contains("a accordé un accès", "a mis fin à un accès", REASON);
    }

    @Test
    void endsByTheOperatorsOwnHand() throws Exception {
        consent();
        var operator = enter(token(soon()));
        operator.get("/");
        assertThat(operator.post("/support/end").location()).isEqualTo("/");
        assertThat(operator.get("/admin").status()).isEqualTo(303);
    }

    @Test
    void endsByItself() throws Exception {
        consent();
        var operator = enter(token(soon()));
        inside(
                LYON,
                () -> sql.sql("update support_access set until = now() - interval '1 second' where id = ?")
                        .param(id)
                        .update());
        assertThat(operator.get("/admin").status()).isEqualTo(303);
        assertThat(PLATFORM.prepareEntrance(LYON, id, digest("again"), soon())).isFalse();
        assertThat(PLATFORM.look(LYON, id).orElseThrow().state()).isEqualTo("ended");
    }

    private void consent() {
        camille.get("/admin/support");
        assertThat(camille.post("/admin/support/" + id + "/consent").location()).isEqualTo("/admin/support");
    }

    private String token(Instant expires) throws Exception {
        var token = UUID.randomUUID().toString();
        assertThat(PLATFORM.prepareEntrance(LYON, id, digest(token), expires)).isTrue();
        return token;
    }

    private Browser enter(String token) {
        var operator = visitor(LYON);
        operator.get("/support/entrance/" + token);
        assertThat(operator.post("/support/entrance/" + token).location()).isEqualTo("/admin");
        return operator;
    }

    private int lines(String action) {
        return inside(
                LYON,
                () -> sql.sql("""
                select count(*) from audit_entry where action = ? and actor_name = ? and reason = ? and means = 'operator' and actor_id is null
                """)
                        .params(action, anna, REASON)
                        .query(Integer.class)
                        .single());
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(60);
    }

    private static byte[] digest(String token) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    }
}
