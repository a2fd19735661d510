package org.hemicycle.participation.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.participation.verification.SampleVerification.condition;
import static org.hemicycle.participation.verification.SampleVerification.email;

import java.util.UUID;
import java.util.stream.IntStream;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.Statements;
import org.hemicycle.participation.TestFleet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A city with a list, a neighbour without; two people on the list, and whoever tries. */
class CensusTest extends ParticipationTest {
    private static final String LIST = """
            number;surname;birth;district
            AB 123;Le Goff;04/05/1990;Centre
            CD-456;Nguyễn;31/12/2009;Quai
            ;Sans Numéro;01/01/1980;Centre
            EF 789;Faux;31/02/1980;Quai
            AB 123;LE GOFF;1990-05-04;Centre
            """;
    private SampleVerification verification;
    private SampleSpace space;

    @BeforeEach
    void settle() {
        verification = new SampleVerification(LYON, sql, transaction);
        verification.open("census", "{}");
        verification.inside(() -> sql.sql("delete from verification").update()
                + sql.sql("delete from verification_conflict").update()
                + sql.sql("delete from verification_try").update());
        space = new SampleSpace(this, LYON);
    }

    private String apply() {
        return verification.applyCensus(administrator(LYON), LIST, "number", "surname", "birth");
    }

    @Test
    void showsWhatIsWrongWithLinesBeforeAnythingIsApplied() {
        var page = apply();
        assertThat(page).contains("5 lignes lues", "2 personnes", "3 lignes inutilisables");
        assertThat(page).contains("Numéro de la pièce ou de la carte", "manque", "est illisible", "Mêmes réponses");
        assertThat(page).as("nothing of a line is repeated").doesNotContain("Sans Numéro", "31/02/1980");
    }

    @Test
    void keepsNothingThatCanBeRead() throws Exception {
        apply();
        try (var behind = TestFleet.behindTheWalls(LYON);
                var rows = behind.createStatement()
                        .executeQuery(
                                "select string_agg(encode(digest, 'escape') || encode(coalesce(facts, ''), 'escape'), '') from "
                                        + LYON.id().schema() + ".census_entry")) {
            rows.next();
            assertThat(rows.getString(1)).doesNotContain("Goff", "goff", "1990", "Centre");
        }
        assertThat(verification.count("select count(*) from census_part"))
                .as("the file is gone")
                .isZero();
    }

    @Test
    void grantsWhoeverIsOnTheListHoweverTheyWrite() {
        apply();
        var jeanne = participant(LYON, email());
        assertThat(look(jeanne, "ab-123", "le goff", "4/5/1990").location()).isEqualTo("/account/verifications");
        assertThat(jeanne.get("/account/verifications").body())
                .contains("Recensement", "Vérifié", "Quartier retenu", "Centre");
    }

    @Test
    void answersWhoeverIsNotInOneWay() {
        apply();
        var jeanne = participant(LYON, email());
        var wrongName = look(jeanne, "AB 123", "Martin", "04/05/1990");
        var wrongNumber = look(jeanne, "ZZ 999", "Le Goff", "04/05/1990");
        assertThat(wrongName.status()).isEqualTo(422);
        assertThat(plain(wrongName).replace("Martin", "Le Goff").replace("AB 123", "ZZ 999"))
                .isEqualTo(plain(wrongNumber));
    }

    @Test
    void lookedForInAnotherCityIsFoundNowhere() {
        apply();
        var neighbour = new SampleVerification(NANTES, sql, transaction);
        neighbour.open("census", "{}");
        var list = "number;surname;birth;district\nXX 1;Durand;01/01/1990;Est\n";
        neighbour.applyCensus(administrator(NANTES), list, "number", "surname", "birth");
        var jeanne = participant(NANTES, email());
        assertThat(look(jeanne, "AB 123", "Le Goff", "04/05/1990").status()).isEqualTo(422);
        assertThat(look(participant(LYON, email()), "XX 1", "Durand", "01/01/1990")
                        .status())
                .isEqualTo(422);
        assertThat(look(jeanne, "XX 1", "Durand", "01/01/1990").status()).isEqualTo(303);
    }

    @Test
    void letsGuessFiveTimesADay() {
        apply();
        var guesser = participant(LYON, email());
        for (int guess = 0; guess < 5; guess++) {
            assertThat(look(guesser, "AB 12" + guess + 1, "Le Goff", "04/05/1990")
                            .body())
                    .contains("Nous ne trouvons personne");
        }
        assertThat(look(guesser, "AB 123", "Le Goff", "04/05/1990").body()).contains("Trop d’essais");
        assertThat(look(participant(LYON, email()), "AB 123", "Le Goff", "04/05/1990")
                        .status())
                .as("others go on")
                .isEqualTo(303);
    }

    @Test
    void leadsThroughWhatIsMissingAndBackToTheButton() {
        apply();
        verification.demand(space, condition("support", "census", "\"Centre\"", 16));
        var proposal = "/proposals/" + space.proposal("Des bancs à l’ombre", 0);
        assertThat(visitor(LYON).get(proposal).body()).contains("Réservé aux habitants de 16 ans ou plus", "Centre");
        var jeanne = participant(LYON, email());
        var steps = jeanne.get(proposal + "/support").location();
        assertThat(steps).startsWith("/account/verifications/steps?component=" + space.component());
        jeanne.get("/account");
        assertThat(jeanne.post(proposal + "/support").location()).isEqualTo(steps);
        assertThat(verification.count("select count(*) from proposal_support where proposal_id = ?", id(proposal)))
                .isZero();
        var way = link(jeanne.get(steps).body(), "/account/verifications/census");
        assertThat(jeanne.get(way).status()).isEqualTo(200);
        var found = look(jeanne, way, "AB 123", "Le Goff", "04/05/1990").location();
        assertThat(jeanne.get(found).location())
                .as("back to what they were doing")
                .isEqualTo(proposal + "/support");
        jeanne.get(proposal + "/support");
        assertThat(jeanne.post(proposal + "/support").location()).isEqualTo(proposal);
        assertThat(verification.count("select count(*) from proposal_support where proposal_id = ?", id(proposal)))
                .isOne();
    }

    @Test
    void refusesWhoeverLivesElsewhereOrIsTooYoung() {
        apply();
        verification.demand(space, condition("propose", "census", "\"Centre\"", 18));
        var binh = participant(LYON, email());
        look(binh, "CD456", "Nguyen", "31/12/2009");
        var path = "/proposals/new?component=" + space.component();
        var steps = binh.get(path).location();
        assertThat(binh.get(steps).body()).contains("ne convient pas", "réservée à d’autres personnes");
    }

    @Test
    void handsATextBackToWhoeverLacksSomething() {
        apply();
        verification.demand(space, condition("comment", "census", "", 0));
        var proposal = "/proposals/" + space.proposal("Des bancs à l’ombre", 0);
        var jeanne = participant(LYON, email());
        assertThat(jeanne.get(proposal).body())
                .contains("Réservé aux personnes dont le compte est vérifié")
                .doesNotContain("id=\"comment-form\"");
        jeanne.get("/account");
        var barred = jeanne.post(proposal + "/comments", "body", "Une idée précieuse.", "submission", email());
        assertThat(barred.status()).isEqualTo(403);
        assertThat(barred.body()).contains("Une idée précieuse.", "Rien n’est perdu", "/account/verifications/steps");
        look(jeanne, "AB 123", "Le Goff", "04/05/1990");
        jeanne.get("/account");
        assertThat(jeanne.post(proposal + "/comments", "body", "Une idée précieuse.", "submission", email())
                        .location())
                .contains("#comment-");
    }

    @Test
    void costsReadersNothingAndSignedInPeopleOneStatement() {
        apply();
        space.proposal("Des bancs à l’ombre", 0);
        var list = "/spaces/" + space.slug() + "/proposals?sort=supported";
        var visitor = visitor(LYON);
        var jeanne = participant(LYON, email());
        visitor.get(list);
        jeanne.get(list);
        int anonymous = fewest(visitor, list);
        int signedIn = fewest(jeanne, list);
        verification.demand(space, condition("support", "census", "", 0));
        assertThat(fewest(visitor, list)).isEqualTo(anonymous);
        assertThat(fewest(jeanne, list)).isEqualTo(signedIn + 1);
    }

    @Test
    void opensAConflictWhenASecondAccountShowsTheSame() {
        apply();
        var first = participant(LYON, email());
        look(first, "AB 123", "Le Goff", "04/05/1990");
        var second = participant(LYON, email());
        var told = look(second, "AB 123", "Le Goff", "04/05/1990");
        assertThat(told.status()).isEqualTo(303);
        assertThat(second.get(told.location()).body())
                .contains("l’équipe va regarder")
                .doesNotContain("autre compte");
        assertThat(verification.count("select count(*) from verification_conflict where decided_at is null"))
                .isOne();
        assertThat(verification.count("select count(*) from verification")).isOne();
    }

    @Test
    void givesBackWhatWasShown() {
        apply();
        var jeanne = participant(LYON, email());
        look(jeanne, "AB 123", "Le Goff", "04/05/1990");
        jeanne.get("/account/verifications");
        assertThat(jeanne.post("/account/verifications/census", "_method", "delete")
                        .location())
                .isEqualTo("/account/verifications");
        assertThat(verification.count("select count(*) from verification where facts is not null"))
                .isZero();
        var other = participant(LYON, email());
        look(other, "AB 123", "Le Goff", "04/05/1990");
        assertThat(verification.count("select count(*) from verification_conflict"))
                .as("nobody simply takes up what another has put down")
                .isOne();
    }

    @Test
    void readsTwoHundredThousandLinesWithoutHoldingThem() {
        var list = new StringBuilder("number;surname;birth;district\n");
        for (int i = 0; i < 200_000; i++) {
            list.append("N")
                    .append(i)
                    .append(";Personne ")
                    .append(i)
                    .append(";04/05/1990;Quartier ")
                    .append(i % 9)
                    .append('\n');
        }
        var page = verification.applyCensus(administrator(LYON), list.toString(), "number", "surname");
        assertThat(page)
                .contains(
                        "200 000 lignes lues".replace(' ', '\u202f').replace("\u202flignes\u202flues", " lignes lues"));
        assertThat(look(participant(LYON, email()), "N199999", "personne 199999", "")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void takesWhatSpreadsheetsWriteOnWindows() {
        var admin = administrator(LYON);
        admin.get("/admin/verification/census");
        var list = "Numéro,Nom,Date de naissance\r\nA1,\"Bézier, de\",01/02/1970\r\n"
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));
        assertThat(admin.upload("/admin/verification/census", java.util.Map.of(), "list", "text/csv", list)
                        .status())
                .isEqualTo(303);
        assertThat(admin.get("/admin/verification/census").body()).contains("Numéro", "Date de naissance");
    }

    /** Of a few visits, each to an address that no cache knows, the one that cost least: nothing was remembered anew in it. */
    private static int fewest(Browser reader, String list) {
        return IntStream.range(0, 4)
                .map(_ -> Statements.during(() -> reader.get(list + "&q=" + UUID.randomUUID())))
                .min()
                .orElseThrow();
    }

    private static Browser.Answer look(Browser person, String number, String surname, String birth) {
        return look(person, "/account/verifications/census", number, surname, birth);
    }

    private static Browser.Answer look(Browser person, String form, String number, String surname, String birth) {
        var page = person.get(form).body();
        var next = page.replaceFirst("(?s).*name=\"next\" value=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        return person.post(
                "/account/verifications/census", "next", next, "number", number, "surname", surname, "birth", birth);
    }

    private static String plain(Browser.Answer answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("nonce[-=]\"?[^\"' ]*", "");
    }

    private static long id(String path) {
        return Long.parseLong(path.replaceFirst(".*/", ""));
    }

    private static String link(String page, String path) {
        return page.replaceFirst("(?s).*href=\"(" + path + "\\?[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
    }
}
