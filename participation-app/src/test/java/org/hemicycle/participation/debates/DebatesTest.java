package org.hemicycle.participation.debates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A debate from its question to its conclusion. */
class DebatesTest extends ParticipationTest {
    private static final String BODY = "Faut-il fermer les quais aux voitures le dimanche ?";

    private SampleSpace space;
    private long component;

    @BeforeEach
    void place() {
        space = new SampleSpace(this, LYON).opening("propose,support,comment,debate");
        component = space.number("""
                insert into component (space_id, module, name, published_at)
                values (?, 'debates', '{"fr":"Les débats","en":"Debates"}', now()) returning id
                """, space.number());
    }

    @Test
    void goesFromAQuestionToAConclusionThatIsShownFirst() {
        Browser jeanne = participant(LYON, email());
        String debate = open(jeanne, "Les quais sans voitures");
        assertThat(visitor(LYON).get("/spaces/" + space.slug()).body()).contains("Les quais sans voitures");
        assertThat(visitor(LYON).get("/spaces/" + space.slug() + "/debates").body())
                .contains("Les quais sans voitures");
        Browser karim = participant(LYON, email());
        karim.get(debate);
        var said = karim.post(
                debate + "/comments",
                "body",
                "Pour, sans hésiter",
                "alignment",
                "for",
                "submission",
                UUID.randomUUID().toString());
        assertThat(said.status()).isEqualTo(303);
        assertThat(visitor(LYON).get(debate).body()).contains("Pour, sans hésiter");
        assertThat(karim.get(debate + "/conclusion").status())
                .as("only its author concludes")
                .isEqualTo(404);

        var version = version(jeanne.get(debate + "/conclusion"));
        assertThat(jeanne.post(debate + "/conclusion", "conclusion", "Court", "version", version)
                        .status())
                .isEqualTo(422);
        assertThat(jeanne.post(
                                debate + "/conclusion",
                                "conclusion",
                                "Un essai de six mois est retenu.",
                                "version",
                                version)
                        .status())
                .isEqualTo(303);
        var page = visitor(LYON).get(debate).body();
        assertThat(page.indexOf("Un essai de six mois")).isPositive().isLessThan(page.lastIndexOf(BODY));
        karim.get(debate);
        var late = karim.post(
                debate + "/comments",
                "body",
                "Trop tard pour moi",
                "submission",
                UUID.randomUUID().toString());
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Trop tard pour moi");
        jeanne.get(debate + "/edit");
        var changed = jeanne.post(
                debate + "/edit",
                "component",
                "" + component,
                "title",
                "Une autre question",
                "body",
                BODY,
                "version",
                "2");
        assertThat(changed.status()).as("a closed debate is not changed").isEqualTo(422);
        assertThat(changed.body()).contains("Une autre question");
    }

    @Test
    void opensOnceForTwoClicksAndKeepsWhatIsTooShort() {
        Browser jeanne = participant(LYON, email());
        jeanne.get("/debates/new?component=" + component);
        var key = UUID.randomUUID().toString();
        var first = send(jeanne, "Les quais sans voitures", key);
        assertThat(send(jeanne, "Les quais sans voitures", key).location()).isEqualTo(first.location());
        var wrong = send(jeanne, "Court", UUID.randomUUID().toString());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Court", BODY);
    }

    @Test
    void isOpenedByTheOrganisationAloneWhereTheSettingSaysSo() {
        space.inTenant(() -> sql.sql(
                        "update component set settings = '{\"own\":{\"by-participants\":\"false\"}}' where id = ?")
                .param(component)
                .update());
        Browser jeanne = participant(LYON, email());
        jeanne.get("/account");
        var refused = send(jeanne, "Les quais sans voitures", UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Les quais sans voitures");
        Browser camille = administrator(LYON);
        camille.get("/debates/new?component=" + component);
        var opened = camille.post(
                "/debates",
                "component",
                "" + component,
                "title",
                "La question de la ville",
                "body",
                BODY,
                "official",
                "true",
                "columns",
                "true",
                "submission",
                UUID.randomUUID().toString());
        assertThat(opened.status()).isEqualTo(303);
        assertThat(visitor(LYON).get(opened.location()).body()).contains("L’organisation", "two-columns");
        assertThat(camille.get("/admin/debates").body()).contains("La question de la ville");
    }

    @Test
    void isHiddenByModerationAndUnknownElsewhere() {
        String debate = open(participant(LYON, email()), "Une question qui fâche");
        var reader = participant(LYON, email());
        var thing = "debate-" + debate.replaceFirst(".*/", "");
        for (int i = 0; i < 3; i++) {
            reader = participant(LYON, email());
            reader.get("/reports/new?thing=" + thing);
            reader.post("/reports", "thing", thing, "reason", "spam");
        }
        assertThat(visitor(LYON).get(debate).status()).isEqualTo(404);
        assertThat(visitor(NANTES).get("/spaces/" + space.slug() + "/debates").status())
                .isEqualTo(404);
    }

    private String open(Browser author, String title) {
        author.get("/debates/new?component=" + component);
        var answer = send(author, title, UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    private Browser.Answer send(Browser author, String title, String key) {
        return author.post("/debates", "component", "" + component, "title", title, "body", BODY, "submission", key);
    }

    private static String version(Browser.Answer page) {
        return page.body().replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private static String email() {
        return "person-" + UUID.randomUUID() + "@example.org";
    }
}
