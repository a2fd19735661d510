package org.hemicycle.manager.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations that open a space by themselves. */
class SignupTest extends ManagerTest {
    private static final String ORGANISATIONS = "/api/v1/organisations/";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private SendingLetters sending;

    @BeforeEach
    void open() {
        set("""
                {"open": true, "approval": false, "kinds": ["association", "campaign"], "perDay": 10000, "perAddress": 10000,
                 "effort": 2000, "slowMinutes": 10, "trialDays": 21, "throwAway": ["jetable.example"]}
                """);
    }

    @AfterEach
    void close() {
        set("{\"open\": false}");
        sql.sql("delete from signup_pace").update();
    }

    @Test
    void opensASpaceForWhoeverProvesTheAddress() {
        var nora = newcomer("nora");
        assertThat(where(nora.asks("Chorale du Lundi", "", true))).endsWith("/signup/sent");
        var link = nora.link(1);
        assertThat(nora.get(link).body()).contains("Ouvrir mon espace");
        assertThat(api.get(ORGANISATIONS + "chorale-du-lundi").status()).isEqualTo(404);
        assertThat(where(confirm(nora, link, "chorale-du-lundi"))).endsWith(link);
        awaitOnline(nora, link);
        var organisation = api.get(ORGANISATIONS + "chorale-du-lundi").json();
        assertThat(organisation.at("/state/key").asString()).isEqualTo("active");
        assertThat(organisation.get("plan").asString()).isEqualTo("free");
        assertThat(organisation.at("/administrator/email").asString()).isEqualTo("nora@example.org");
        assertThat(where(nora.post(link + "/entrance", Map.of()))).endsWith("/entrance");
        assertThat(nora.get(link + "/entrance").body())
                .containsPattern("http://chorale-du-lundi\\.localhost:8080/invitations/[A-Za-z0-9_-]{43}");
        assertThat(actions("chorale-du-lundi")).contains("signup.opened");
    }

    @Test
    void letsOthersThanAssociationsTryTheirSpaceOut() {
        var nora = newcomer("nora-trial");
        nora.asks("Demain Ensemble", "demain-ensemble", nora.effort(), "campaign");
        var link = nora.link(1);
        confirm(nora, link, "");
        awaitOnline(nora, link);
        assertThat(api.get(ORGANISATIONS + "demain-ensemble")
                        .json()
                        .at("/state/key")
                        .asString())
                .isEqualTo("trial");
    }

    @Test
    void givesANameToOneOfTwoWhoRaceForIt() throws Exception {
        var first = newcomer("race-one");
        var second = newcomer("race-two");
        first.asks("Les Coureurs du Matin", "course-du-nom", true);
        second.asks("Marcheuses et Marcheurs", "course-du-nom", true);
        var links = List.of(first.link(1), second.link(1));
        Callable<Integer> one = () -> confirm(first, links.get(0), "").statusCode();
        Callable<Integer> other = () -> confirm(second, links.get(1), "").statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(one, other)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(303, 422);
        }
        var loser = opened("race-one") ? second : first;
        var link = loser == first ? links.get(0) : links.get(1);
        assertThat(loser.get(link).body()).contains("Ouvrir mon espace");
        assertThat(confirm(loser, link, "course-du-nom-bis").statusCode()).isEqualTo(303);
        awaitOnline(loser, link);
    }

    @Test
    void opensOneSpaceForALinkThatIsUsedTwice() {
        var nora = newcomer("replay");
        nora.asks("Atelier Rejoué", "atelier-rejoue", true);
        var link = nora.link(1);
        assertThat(confirm(nora, link, "").statusCode()).isEqualTo(303);
        assertThat(confirm(nora, link, "atelier-rejoue-deux").statusCode()).isEqualTo(303);
        awaitOnline(nora, link);
        assertThat(api.get(ORGANISATIONS + "atelier-rejoue-deux").status()).isEqualTo(404);
        assertThat(sql.sql("select count(*) from tenant where administrator ->> 'email' = 'replay@example.org'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void opensNothingByALinkThatIsOldOrForged() {
        var nora = newcomer("old");
        nora.asks("Atelier Ancien", "atelier-ancien", true);
        var link = nora.link(1);
        sql.sql("update signup set expires_at = now() - interval '1 minute' where email = 'old@example.org'")
                .update();
        assertThat(nora.get(link).statusCode()).isEqualTo(410);
        assertThat(confirm(nora, link, "").statusCode()).isEqualTo(410);
        var forged = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        assertThat(nora.get(forged).statusCode()).isEqualTo(410);
        assertThat(api.get(ORGANISATIONS + "atelier-ancien").status()).isEqualTo(404);
    }

    @Test
    void sendsTheLetterLaterWhereNoBrowserHasWorked() {
        var nora = newcomer("slow");
        assertThat(where(nora.asks("Atelier Lent", "atelier-lent", false))).endsWith("/signup/sent?later");
        sending.sendAll();
        assertThat(nora.letters()).isZero();
        sql.sql("update signup set letter_due_at = now() where email = 'slow@example.org'")
                .update();
        assertThat(nora.get(nora.link(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void takesEachPieceOfWorkOnce() {
        var nora = newcomer("worker");
        var effort = nora.effort();
        assertThat(where(nora.asks("Atelier Un", "atelier-un", effort, "association")))
                .endsWith("/sent");
        assertThat(where(nora.asks("Atelier Deux", "atelier-deux", effort, "association")))
                .endsWith("/sent?later");
    }

    @Test
    void sendsWhoeverAsksTooOftenAwayAndSaysNothingElse() {
        set("{\"perAddress\": 2}");
        sql.sql("delete from signup_pace").update();
        var nora = newcomer("often");
        assertThat(nora.asks("Club A", "club-souvent-a", true).statusCode()).isEqualTo(303);
        assertThat(nora.asks("Club B", "club-souvent-b", true).statusCode()).isEqualTo(303);
        var known = nora.asks("Club C", "club-souvent-c", true);
        var unknown = newcomer("never-seen").asks("Club D", "club-souvent-d", true);
        assertThat(known.statusCode()).isEqualTo(429);
        assertThat(unknown.statusCode()).isEqualTo(429);
        assertThat(known.body()).isEqualTo(unknown.body()).doesNotContain("often@");
    }

    @Test
    void answersTheSameForAddressesThatHaveHadEnoughLetters() {
        var nora = newcomer("letters");
        for (int i = 1; i <= 5; i++) {
            assertThat(where(nora.asks("Amicale des Lettres " + i, "amicale-lettres-" + i, true)))
                    .endsWith("/signup/sent");
        }
        nora.link(3);
        sending.sendAll();
        assertThat(nora.letters()).isEqualTo(3);
    }

    @Test
    void letsAPersonLookAtANameThatIsCloseToAnothers() {
        var first = newcomer("close-one");
        first.asks("Les Amis du Lac Bleu", "amis-du-lac-bleu", true);
        confirm(first, first.link(1), "");
        var second = newcomer("close-two");
        second.asks("Les Arnis du Lac Bleus", "lac-bleus", true);
        var link = second.link(1);
        assertThat(confirm(second, link, "").statusCode()).isEqualTo(303);
        assertThat(second.get(link).body()).contains("proche d’un autre");
        var waiting = waiting("close-two@example.org");
        assertThat(waiting.get("doubt").asString()).isEqualTo("resemblance");
        assertThat(waiting.get("resembles").asString()).isEqualTo("Les Amis du Lac Bleu");
    }

    @Test
    void letsAPersonLookAtTheWordsOfInstitutions() {
        var nora = newcomer("mayor");
        nora.asks("Mairie de Quelquepart", "quelquepart", true);
        confirm(nora, nora.link(1), "");
        assertThat(waiting("mayor@example.org").get("resembles").asString()).isEqualTo("mairie");
    }

    @Test
    void refusesLettersThatPassForOthersAndAddressesThatNobodyKeeps() {
        var mixed = newcomer("mixed").asks("\u0410mis du Parc", "amis-du-parc", true);
        assertThat(mixed.statusCode()).isEqualTo(422);
        assertThat(mixed.body()).contains("mélange des écritures");
        var thrown = new Newcomer(MANAGER, "x@boite.jetable.example").asks("Amis du Parc", "amis-du-parc", true);
        assertThat(thrown.statusCode()).isEqualTo(422);
        assertThat(thrown.body()).contains("que quelques heures");
        var mail = newcomer("spam").asks("Gagnez sur gain.example maintenant", "gain", true);
        assertThat(mail.statusCode()).isEqualTo(422);
        var reserved = newcomer("reserved").asks("Console", "console", true);
        assertThat(reserved.statusCode()).isEqualTo(422);
    }

    @Test
    void waitsForAnOperatorWhereOperatorsReadEverything() {
        set("{\"approval\": true}");
        var nora = newcomer("approved");
        nora.asks("Troupe du Jeudi", "troupe-du-jeudi", true);
        var link = nora.link(1);
        confirm(nora, link, "");
        assertThat(nora.get(link).body()).contains("lit votre demande");
        var path =
                "/api/v1/signups/" + waiting("approved@example.org").get("id").asString();
        assertThat(api.post(path + "/approval", "").status()).isEqualTo(202);
        assertThat(api.post(path + "/approval", "").status()).isEqualTo(409);
        awaitOnline(nora, link);
        assertThat(nora.letters()).isEqualTo(2);
        assertThat(actions("troupe-du-jeudi")).contains("signup.approved");
    }

    @Test
    void tellsThePersonWhyItIsRefused() {
        set("{\"approval\": true}");
        var nora = newcomer("refused");
        nora.asks("Troupe du Vendredi", "troupe-du-vendredi", true);
        var link = nora.link(1);
        confirm(nora, link, "");
        var path = "/api/v1/signups/" + waiting("refused@example.org").get("id").asString();
        assertThat(api.post(path + "/refusal", "{}").status()).isEqualTo(422);
        assertThat(api.post(path + "/refusal", "{\"reason\": \"Une autre troupe porte ce nom.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(nora.get(link).body()).contains("Une autre troupe porte ce nom.");
        assertThat(confirm(nora, link, "").statusCode()).isEqualTo(303);
        assertThat(api.get(ORGANISATIONS + "troupe-du-vendredi").status()).isEqualTo(404);
    }

    @Test
    void opensOnAnotherDayWhatIsTooMuchForOne() {
        set("{\"perDay\": 0}");
        var nora = newcomer("tomorrow");
        nora.asks("Ciné-club de Demain", "cine-club-de-demain", true);
        var link = nora.link(1);
        confirm(nora, link, "");
        sending.openLater();
        assertThat(nora.get(link).body()).contains("s’ouvrira tout seul");
        set("{\"perDay\": 10000}");
        sending.openLater();
        awaitOnline(nora, link);
    }

    @Test
    void takesNobodyWhileItIsClosed() {
        set("{\"open\": false}");
        var nora = newcomer("closed");
        assertThat(nora.get("/signup").statusCode()).isEqualTo(404);
        assertThat(nora.asks("Trop Tard", "trop-tard", "", "association").statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsTheSecondOfTwoOperatorsThatTheSettingsChanged() {
        var seen = api.get("/api/v1/signup-settings").header("ETag");
        assertThat(api.patch("/api/v1/signup-settings", "{\"perDay\": 5}", "If-Match", seen)
                        .status())
                .isEqualTo(200);
        assertThat(api.patch("/api/v1/signup-settings", "{\"perDay\": 6}", "If-Match", seen)
                        .status())
                .isEqualTo(412);
        var wrong = api.patch("/api/v1/signup-settings", "{\"freePlan\": \"none\", \"effort\": 1}", "If-Match", "*");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("/freePlan", "/effort");
    }

    private void set(String patch) {
        var answer = api.patch("/api/v1/signup-settings", patch, "If-Match", "*");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    }

    private static Newcomer newcomer(String who) {
        return new Newcomer(MANAGER, who + "@example.org");
    }

    private static HttpResponse<String> confirm(Newcomer newcomer, String link, String slug) {
        return newcomer.post(link + "/confirmation", Map.of("slug", slug));
    }

    private static void awaitOnline(Newcomer newcomer, String link) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> newcomer.get(link).body().contains("Votre espace est en ligne"));
    }

    private boolean opened(String who) {
        return sql.sql("select exists (select from signup where email = ? and state = 'opened')")
                .param(who + "@example.org")
                .query(Boolean.class)
                .single();
    }

    private tools.jackson.databind.JsonNode waiting(String email) {
        return api.get("/api/v1/signups?state=waiting")
                .json()
                .get("items")
                .valueStream()
                .filter(each -> each.at("/contact/email").asString().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private List<String> actions(String slug) {
        return sql.sql("select action from audit_entry where tenant_id = (select id from tenant where slug = ?)")
                .param(slug)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode());
    }
}
