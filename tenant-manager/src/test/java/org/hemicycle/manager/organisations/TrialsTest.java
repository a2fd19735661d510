package org.hemicycle.manager.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A trial that begins with the space, and letters before something ends. */
class TrialsTest extends ManagerTest {
    private static final String ORGANISATIONS = "/api/v1/organisations";

    @Autowired
    private TellingBeforeTheEnd telling;

    @Autowired
    private JdbcClient sql;

    @Test
    void beginsWithTheSpaceAndEndsWithAWholeDay() {
        open("trial-born", 14);
        var state = api.get(ORGANISATIONS + "/trial-born").json().get("state");
        assertThat(state.get("key").asString()).isEqualTo("trial");
        var zone = ZoneId.of("Europe/Paris");
        assertThat(Instant.parse(state.get("trialUntil").asString()))
                .isEqualTo(LocalDate.now(zone).plusDays(15).atStartOfDay(zone).toInstant());
    }

    @Test
    void hasAtLeastADayAndAtMostAYear() {
        for (var wrong : new String[] {"0", "367", "\"14\"", "1.5"}) {
            var answer = api.post(ORGANISATIONS, Drafts.with("trial-wrong", "trialDays", wrong));
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("/trialDays");
        }
    }

    @Test
    void refusesAShortNameThatReadsLikeAnothers() {
        open("les-modernes", 0);
        var answer = api.post(ORGANISATIONS, Drafts.of("les-modemes").toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("slug-looks-alike");
    }

    @Test
    void tellsAdministratorsAWeekAndADayBeforeItEndsAndOnlyOnce() throws Exception {
        open("trial-told", 30, "told@example.org");
        sql.sql("update tenant set state_since = ? where slug = 'trial-told'")
                .param(Timestamp.from(Instant.now().minus(Duration.ofDays(30))))
                .update();
        until("trial-told", Duration.ofDays(8));
        telling.tellAll();
        assertThat(letters("told@example.org")).isZero();
        until("trial-told", Duration.ofDays(6));
        telling.tellAll();
        telling.tellAll();
        assertThat(letters("told@example.org")).isEqualTo(1);
        until("trial-told", Duration.ofHours(20));
        telling.tellAll();
        telling.tellAll();
        assertThat(letters("told@example.org")).isEqualTo(2);
        var letter = TestMail.to("told@example.org").getLast();
        assertThat(letter.getSubject()).contains("trial-told").contains("essai");
    }

    @Test
    void tellsAdministratorsBeforeTheTimeToConsentEnds() throws Exception {
        open("consent-told", 0);
        var begun = api.post(ORGANISATIONS + "/consent-told/succession", """
                {"kind": "campaign", "name": {"fr": "Liste C", "en": "List C"}, "answerDays": 30, "keep": [],
                 "administrator": {"name": "Zoé", "email": "consent@example.org"}}
                """);
        assertThat(begun.status()).as(begun.http().body()).isEqualTo(202);
        api.get(begun.json().at("/links/events").asString(), "Accept", "text/event-stream");
        var id = api.get(ORGANISATIONS + "/consent-told").json().get("id").asString();
        inTheHomeOf(id, """
                insert into participant (email, name, locale, confirmed_at, succession)
                select 'silent@example.org', 'Silent', 'fr', now(), (settings #>> '{succession,id}')::bigint from organisation
                """);
        inTheHomeOf(
                id,
                "update organisation set settings = jsonb_set(settings, '{succession,until}', to_jsonb('"
                        + Instant.now().plus(Duration.ofDays(6)).truncatedTo(ChronoUnit.SECONDS) + "'::text))");
        sql.sql(
                        "update run set finished_at = now() - interval '20 days' where slug = 'consent-told' and kind = 'succession'")
                .update();
        telling.tellAll();
        telling.tellAll();
        assertThat(TestMail.to("consent@example.org").stream().filter(letter -> {
                    try {
                        return letter.getSubject().contains("réponses");
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .hasSize(1);
    }

    private void until(String slug, Duration left) {
        sql.sql("update tenant set trial_until = ? where slug = ?")
                .params(Timestamp.from(Instant.now().plus(left)), slug)
                .update();
    }

    private void inTheHomeOf(String id, String statement) throws java.sql.SQLException {
        var cells = beans.getBean(org.hemicycle.provisioning.cells.Cells.class);
        var cell = sql.sql("select cell from tenant where id = ?")
                .param(id)
                .query(String.class)
                .single();
        try (var connection = cells.of(new org.hemicycle.provisioning.registry.CellName(cell))
                        .getConnection();
                var work = connection.createStatement()) {
            work.execute("set role hemicycle_owner; set search_path to t_" + id);
            work.execute(statement);
            work.execute("reset role; reset search_path");
        }
    }

    private static long letters(String address) {
        return TestMail.to(address).stream()
                .filter(letter -> {
                    try {
                        return letter.getSubject().contains("essai");
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .count();
    }

    private void open(String slug, int trialDays) {
        open(slug, trialDays, "anna@example.org");
    }

    private void open(String slug, int trialDays, String email) {
        var draft = Drafts.of(slug);
        if (trialDays > 0) {
            draft.put("trialDays", trialDays);
        }
        ((tools.jackson.databind.node.ObjectNode) draft.get("administrator")).put("email", email);
        var opened = api.post(ORGANISATIONS, draft.toString());
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(202);
        api.get(opened.json().at("/links/events").asString(), "Accept", "text/event-stream");
    }
}
