package org.hemicycle.participation.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.moderation.rules.ModerationRules;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports, the queue, decisions with their reasons, appeals, blocks, and what is held back: over HTTP, in two cities. */
class ModerationTest extends ParticipationTest {
    @Autowired
    private Organisations organisations;

    private SampleSpace space;
    private long proposal;
    private String insult;

    @BeforeEach
    void write() {
        space = new SampleSpace(this, LYON);
        proposal = space.proposal("Des bancs à l’ombre sur le quai", 0);
        insult = "Vous êtes tous des ânes " + UUID.randomUUID();
    }

    @AfterEach
    void usualRules() {
        rules(LYON, ModerationRules.USUAL);
    }

    @Test
    void hidesByItselfWhatEnoughPeopleReportedAndTellsTheAuthorWhy() {
        var author = email();
        long comment = comment(participant(LYON, author), insult);
        for (int i = 0; i < 3; i++) {
            assertThat(visitor(LYON).get("/proposals/" + proposal).body()).contains(insult);
            var reader = participant(LYON, email());
            assertThat(report(reader, comment, "offensive").status()).isEqualTo(303);
            report(reader, comment, "offensive");
        }
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).doesNotContain(insult);
        await().atMost(Duration.ofSeconds(15)).until(() -> letter(author, "Décision automatique"));
        assertThat(letter(author, "Offensant")).isTrue();
    }

    @Test
    void countsOneReportForEachPerson() {
        long comment = comment(participant(LYON, email()), insult);
        var reader = participant(LYON, email());
        report(reader, comment, "spam");
        var again = report(reader, comment, "spam");
        assertThat(reader.get(page(again)).body()).contains("déjà signalée");
        assertThat(space.number(
                        "select reports from moderation_case where subject_type = 'comment' and subject_id = ?",
                        comment))
                .isEqualTo(1);
    }

    @Test
    void keepsTheWordsOfAReportWithoutAReason() {
        long comment = comment(participant(LYON, email()), insult);
        var reader = participant(LYON, email());
        reader.get("/reports/new?thing=comment-" + comment);
        var answer = reader.post("/reports", "thing", "comment-" + comment, "words", "C’est une attaque");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("C’est une attaque", "Choisissez une raison");
    }

    @Test
    void hidesWithAStatementOfReasonsThatTheAuthorContestsOnce() {
        var address = email();
        var author = participant(LYON, address);
        long comment = comment(author, insult);
        report(participant(LYON, email()), comment, "offensive");
        var moderator = staff(LYON, "moderator");
        var queue = moderator.get("/admin/moderation").body();
        assertThat(queue).contains(insult);
        var page = "/admin/moderation/" + caseOf(comment);
        assertThat(moderator.get(page).body()).contains(insult, "1 signalement", "Offensant");
        var version = version(moderator.get(page));
        var without = moderator.post(page + "/hiding", "version", version, "statement", "Une insulte aux autres.");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("Une insulte aux autres.");
        assertThat(moderator
                        .post(
                                page + "/hiding",
                                "version",
                                version,
                                "ground",
                                "offensive",
                                "rule",
                                "Charte, article 3",
                                "statement",
                                "Une insulte aux autres.")
                        .status())
                .isEqualTo(303);
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).doesNotContain(insult);
        assertThat(author.get("/proposals/" + proposal).body())
                .as("its author still reads it")
                .contains(insult);
        await().atMost(Duration.ofSeconds(15)).until(() -> letter(address, "Charte, article 3"));

        var decision = author.get("/account/decisions").body().replaceFirst("(?s).*?(/account/decisions/\\d+).*", "$1");
        assertThat(author.get(decision).body())
                .contains("Charte, article 3", "Une insulte aux autres.", "Une personne de l’équipe a décidé");
        assertThat(author.post(decision + "/appeal", "words", "court").status()).isEqualTo(422);
        author.post(decision + "/appeal", "words", "C’était une citation de La Fontaine.");
        author.get(decision);
        author.post(decision + "/appeal", "words", "Encore une fois, une autre raison.");
        assertThat(author.get(decision).body()).contains("La Fontaine").doesNotContain("une autre raison");

        assertThat(moderator.get(page).body()).contains("La Fontaine", "quelqu’un d’autre de l’équipe");
        moderator.post(page + "/appeal", "outcome", "reversed", "answer", "Vous avez raison.");
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).doesNotContain(insult);
        var other = staff(LYON, "moderator");
        other.get(page);
        assertThat(other.post(page + "/appeal", "outcome", "reversed", "answer", "Vous avez raison, pardon.")
                        .status())
                .isEqualTo(303);
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).contains(insult);
        await().atMost(Duration.ofSeconds(15)).until(() -> letter(address, "pardon"));
    }

    @Test
    void tellsTheSecondOfTwoModeratorsAndKeepsWhatTheyWrote() {
        long comment = comment(participant(LYON, email()), insult);
        report(participant(LYON, email()), comment, "spam");
        var first = staff(LYON, "moderator");
        var second = staff(LYON, "moderator");
        var page = "/admin/moderation/" + caseOf(comment);
        var version = version(first.get(page));
        second.get(page);
        first.post(page + "/keeping", "version", version);
        var late = second.post(page + "/hiding", "version", version, "ground", "spam", "statement", "De la réclame.");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Quelqu’un d’autre a décidé", "De la réclame.");
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).contains(insult);
    }

    @Test
    void decidesAboutSeveralAtOnceInTheirSpacesOnly() {
        long here = comment(participant(LYON, email()), insult);
        report(participant(LYON, email()), here, "spam");
        var moderator = staff(LYON, "moderator");
        moderator.get("/admin/moderation");
        var number = Long.toString(caseOf(here));
        assertThat(moderator
                        .post("/admin/moderation/hiding", "case", number, "ground", "spam")
                        .status())
                .isEqualTo(303);
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).doesNotContain(insult);
        moderator.get("/admin/moderation?state=hidden");
        moderator.post("/admin/moderation/keeping", "case", number);
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).contains(insult);
    }

    @Test
    void showsNothingOfItToAnotherOrganisation() {
        long comment = comment(participant(LYON, email()), insult);
        report(participant(LYON, email()), comment, "spam");
        var neighbour = staff(NANTES, "moderator");
        assertThat(neighbour.get("/admin/moderation").body()).doesNotContain(insult);
        assertThat(neighbour.get("/admin/moderation/" + caseOf(comment)).body()).doesNotContain(insult);
    }

    @Test
    void keepsWhoIsBlockedFromContributingAndHandsTheTextBack() {
        var address = email();
        var author = participant(LYON, address);
        long comment = comment(author, insult);
        long person = space.number("select author_id from comment where id = ?", comment);
        var moderator = staff(LYON, "moderator");
        moderator.get("/admin/moderation/blocks");
        assertThat(moderator
                        .post("/admin/moderation/blocks", "participant", "" + person, "reason", "")
                        .status())
                .isEqualTo(422);
        moderator.post(
                "/admin/moderation/blocks",
                "participant",
                "" + person,
                "reason",
                "Insultes répétées.",
                "days",
                "7",
                "hides",
                "true");
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).doesNotContain(insult);
        author.get("/proposals/" + proposal);
        var refused = author.post(
                "/proposals/" + proposal + "/comments",
                "body",
                "Je reviens quand même",
                "submission",
                UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Insultes répétées.", "Je reviens quand même");
        long block =
                space.number("select id from participant_block where participant_id = ? and lifted_at is null", person);
        moderator.post("/admin/moderation/blocks/" + block + "/lifting", "shows", "true");
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).contains(insult);
        assertThat(comment(author, "Merci, je serai poli " + UUID.randomUUID())).isPositive();
    }

    @Test
    void refusesAForbiddenWordHoweverItIsSpelled() {
        rules(LYON, with(ModerationRules.Mode.REFUSE, 0, ModerationRules.Attack.OFF));
        space.inTenant(() -> sql.sql(
                        "insert into forbidden_word (language, word) values ('fr', 'crétin') on conflict do nothing")
                .update());
        var author = participant(LYON, email());
        author.get("/proposals/" + proposal);
        for (var words :
                java.util.List.of("Quel CRÉTIN", "Quel cr3tin", "quel c r é t i n", "Les creeetins du quartier")) {
            var answer = post(author, words);
            assertThat(answer.status()).as(words).isEqualTo(422);
            assertThat(answer.body()).contains(words, "n’est pas accepté");
        }
        assertThat(post(author, "Quelle crête magnifique").status()).isEqualTo(303);
        var elsewhere = new SampleSpace(this, NANTES);
        long there = elsewhere.proposal("Une autre idée de Nantes", 0);
        var neighbour = participant(NANTES, email());
        neighbour.get("/proposals/" + there);
        assertThat(neighbour
                        .post(
                                "/proposals/" + there + "/comments",
                                "body",
                                "Quel crétin",
                                "submission",
                                UUID.randomUUID().toString())
                        .status())
                .as("the list of one city says nothing in the other")
                .isEqualTo(303);
        space.inTenant(() -> sql.sql("delete from forbidden_word").update());
    }

    @Test
    void holdsWhatLooksLikeSpamAndLearnsFromItsModeratorsOnly() {
        rules(LYON, with(ModerationRules.Mode.HOLD, 80, ModerationRules.Attack.OFF));
        var author = participant(LYON, email());
        author.get("/proposals/" + proposal);
        var spam = "GAGNEZ VITE AU CASINO https://bit.ly/x https://win.example/y https://top.example/z whatsapp "
                + UUID.randomUUID();
        var posted = post(author, spam);
        assertThat(posted.status()).isEqualTo(303);
        assertThat(author.get(page(posted)).body()).contains("L’équipe le regarde");
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).doesNotContain("CASINO");
        long comment = space.number(
                "select max(id) from comment where subject_id = ? and subject_type = 'proposal'", proposal);
        var moderator = staff(LYON, "moderator");
        var page = "/admin/moderation/" + caseOf(comment);
        assertThat(moderator.get(page).body()).contains("Ressemble à du spam", "Lien raccourci");
        moderator.post(page + "/hiding", "version", version(moderator.get(page)), "ground", "spam");
        assertThat(space.number("select spam from spam_token where token = 'casino'"))
                .isPositive();
        var elsewhere = new SampleSpace(this, NANTES);
        assertThat(elsewhere.number("select count(*) from spam_token where token = 'casino'"))
                .isZero();
    }

    @Test
    void asksForWorkUnderAttackAndTakesALetterInstead() {
        rules(LYON, with(ModerationRules.Mode.HOLD, 0, ModerationRules.Attack.ON));
        var address = email();
        var author = participant(LYON, address);
        author.get("/proposals/" + proposal);
        var words = "Un avis sous la pluie " + UUID.randomUUID();
        var asked = post(author, words);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains(words, "data-target");
        var kept = author.post(
                "/proposals/" + proposal + "/comments",
                "body",
                words,
                "alignment",
                "neutral",
                "submission",
                UUID.randomUUID().toString(),
                "effort-letter",
                "true");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).doesNotContain(words);
        await().atMost(Duration.ofSeconds(15)).until(() -> letter(address, "/contributions/"));
        var link = content(address).replaceFirst("(?s).*(/contributions/[A-Za-z0-9_-]+).*", "$1");
        var reader = visitor(LYON);
        assertThat(reader.get(link).body()).contains(words);
        assertThat(reader.post(link + "/publication").status()).isEqualTo(303);
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).contains(words);
        assertThat(visitor(LYON).get(link).status()).isEqualTo(404);
    }

    @Test
    void takesANoticeOfIllegalContentFromAnybody() {
        long comment = comment(participant(LYON, email()), insult);
        var stranger = visitor(LYON);
        stranger.get("/reports/illegal");
        var address = email();
        assertThat(stranger.post("/reports/illegal", "address", "", "words", "Diffamation envers moi")
                        .status())
                .isEqualTo(422);
        stranger.post(
                "/reports/illegal",
                "address",
                "https://lyon.example/proposals/" + proposal + "#comment-" + comment,
                "words",
                "Diffamation : article 29 de la loi de 1881.",
                "name",
                "Inès",
                "email",
                address,
                "honest",
                "true");
        assertThat(staff(LYON, "moderator")
                        .get("/admin/moderation/" + caseOf(comment))
                        .body())
                .contains("article 29", address);
        await().atMost(Duration.ofSeconds(15)).until(() -> letter(address, "a reçu votre signalement"));
        assertThat(visitor(LYON).get("/transparency").body()).contains("La modération en chiffres");
        assertThat(administrator(LYON).get("/admin/moderation/rules").body()).contains("Règles de modération");
    }

    private Browser.Answer post(Browser author, String words) {
        return author.post(
                "/proposals/" + proposal + "/comments",
                "body",
                words,
                "alignment",
                "neutral",
                "submission",
                UUID.randomUUID().toString());
    }

    private long comment(Browser author, String words) {
        author.get("/proposals/" + proposal);
        var answer = post(author, words);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return Long.parseLong(answer.location().replaceFirst(".*#comment-", ""));
    }

    private static Browser.Answer report(Browser reader, long comment, String reason) {
        reader.get("/reports/new?thing=comment-" + comment);
        return reader.post("/reports", "thing", "comment-" + comment, "reason", reason);
    }

    private long caseOf(long comment) {
        return space.number(
                "select id from moderation_case where subject_type = 'comment' and subject_id = ?", comment);
    }

    private static String page(Browser.Answer redirect) {
        return redirect.location().replaceFirst("#.*", "");
    }

    private static String version(Browser.Answer page) {
        return page.body().replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private static ModerationRules with(ModerationRules.Mode words, int spamFrom, ModerationRules.Attack attack) {
        var usual = ModerationRules.USUAL;
        return new ModerationRules(3, words, ModerationRules.Mode.HOLD, 5, 0, usual.domains(), spamFrom, attack, 300);
    }

    private void rules(Tenant tenant, ModerationRules rules) {
        inside(tenant, () -> {
            organisations.set(ModerationRules.KEY, rules);
            return 0;
        });
    }

    private static boolean letter(String address, String words) {
        return content(address).contains(words);
    }

    private static String content(String address) {
        var all = new StringBuilder();
        for (var mail : TestMail.to(address)) {
            try {
                var out = new java.io.ByteArrayOutputStream();
                mail.getDataHandler().writeTo(out);
                all.append(text(mail.getContent()));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        return all.toString();
    }

    private static String text(Object content) throws Exception {
        if (content instanceof jakarta.mail.Multipart parts) {
            var all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(text(parts.getBodyPart(i).getContent()));
            }
            return all.toString();
        }
        return content.toString();
    }

    private static String email() {
        return "person-" + UUID.randomUUID() + "@example.org";
    }
}
