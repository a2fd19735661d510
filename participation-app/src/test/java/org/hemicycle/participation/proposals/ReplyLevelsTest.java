package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How deep replies go is each organisation's own setting: one town takes none, the other takes two levels. */
class ReplyLevelsTest extends ParticipationTest {
    private static final Duration SECONDS = Duration.ofSeconds(20);
    private static final String TOO_DEEP = "On ne répond pas à ce commentaire";

    private static Tenant terse;
    private static Tenant talkative;

    @Autowired
    private Settings settings;

    @BeforeAll
    static void found() throws SQLException {
        terse = TestFleet.found("reply-none", "Laconie");
        talkative = TestFleet.found("reply-two", "Bavardville");
        set(terse, "0");
        set(talkative, "2");
    }

    @BeforeEach
    void awaitTheSettings() {
        await().atMost(SECONDS)
                .until(() -> settings.of(terse).discussions().replyLevels() == 0
                        && settings.of(talkative).discussions().replyLevels() == 2
                        && visitor(terse).get("/").status() == 200
                        && visitor(talkative).get("/").status() == 200);
    }

    @Test
    void offersNoReplyWhereThereAreNone() {
        Writer jeanne = new Writer(terse);
        String first = jeanne.comment(null).posted();
        assertThat(jeanne.read("")).doesNotContain("?reply=");
        assertThat(jeanne.read("?reply=" + first))
                .doesNotContain("name=\"parent\"")
                .contains("id=\"comment-form\"");
    }

    @Test
    void refusesAForgedReplyAndKeepsItsWords() {
        Writer jeanne = new Writer(terse);
        Sent forged = jeanne.comment(jeanne.comment(null).posted());
        assertThat(forged.answer().status()).isEqualTo(422);
        assertThat(forged.answer().body()).contains(TOO_DEEP, forged.words()).doesNotContain("name=\"parent\"");
        assertThat(jeanne.read("")).contains("1 commentaire").doesNotContain(forged.words());
    }

    @Test
    void offersRepliesDownToTheDeepestLevel() {
        Writer jeanne = new Writer(talkative);
        String first = jeanne.comment(null).posted();
        String second = jeanne.comment(first).posted();
        String third = jeanne.comment(second).posted();
        assertThat(jeanne.read(""))
                .contains("?reply=" + first + "#", "?reply=" + second + "#")
                .doesNotContain("?reply=" + third + "#");
        assertThat(jeanne.read("?reply=" + second)).contains("name=\"parent\" value=\"" + second + "\"");
        assertThat(jeanne.read("?reply=" + third)).doesNotContain("name=\"parent\"");
        Sent forged = jeanne.comment(third);
        assertThat(forged.answer().status()).isEqualTo(422);
        assertThat(forged.answer().body()).contains(TOO_DEEP, forged.words());
    }

    @Test
    void answersOlderCommentsOnTheirOwnPage() {
        Writer jeanne = new Writer(talkative);
        String oldest = jeanne.comment(null).posted();
        String before = jeanne.comment(null).posted();
        assertThat(jeanne.read("?before=" + before))
                .contains("?before=" + before + "&amp;reply=" + oldest + "#comment-" + oldest);
        assertThat(jeanne.read("?before=" + before + "&reply=" + oldest))
                .contains("/comments?before=" + before, "name=\"parent\" value=\"" + oldest + "\"");
    }

    @Test
    void handsBackACommentThatComesTooLate() {
        Writer jeanne = new Writer(talkative);
        jeanne.space.opening("support");
        Sent late = jeanne.comment(null);
        assertThat(late.answer().status()).isEqualTo(422);
        assertThat(late.answer().body()).contains(late.words(), "gardez-en une copie");
    }

    private static void set(Tenant tenant, String levels) throws SQLException {
        String url = TestFleet.properties().get("hemicycle.database-url");
        try (var connection = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var insert = connection.prepareStatement("""
                        insert into platform.setting (application, profile, key, value, changed_by)
                        values ('participation-app', ?, 'discussions.reply-levels', ?, 'a test')
                        """)) {
            insert.setString(1, "tenant-" + tenant.id());
            insert.setString(2, levels);
            insert.executeUpdate();
        }
    }

    /** A comment as it was sent, and what became of it. */
    private record Sent(String words, Browser.Answer answer) {
        String posted() {
            assertThat(answer.status()).as(answer.body()).isEqualTo(303);
            return answer.location().replaceFirst(".*#comment-", "");
        }
    }

    /** Somebody who comments on a proposal of their town. */
    private final class Writer {
        private final SampleSpace space;
        private final String proposal;
        private final Browser browser;

        Writer(Tenant town) {
            space = new SampleSpace(ReplyLevelsTest.this, town);
            proposal = "/proposals/" + space.proposal("Des bancs à l’ombre sur le quai", 0);
            browser = participant(town, UUID.randomUUID() + "@example.org");
            browser.get(proposal);
        }

        String read(String query) {
            return browser.get(proposal + query).body();
        }

        Sent comment(String parent) {
            String words = "Une remarque " + UUID.randomUUID();
            String key = UUID.randomUUID().toString();
            return new Sent(
                    words,
                    parent == null
                            ? browser.post(proposal + "/comments", "body", words, "submission", key)
                            : browser.post(proposal + "/comments", "body", words, "parent", parent, "submission", key));
        }
    }
}
