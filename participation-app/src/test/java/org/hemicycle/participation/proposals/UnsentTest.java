package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text that comes too late is not taken and not lost: it comes back, through sign-in if need be, and is sent again. */
class UnsentTest extends ParticipationTest {
    private static final String TITLE = "Des bancs à l’ombre sur le quai";
    private static final String BODY = "Douze bancs larges,\ntournés vers l’eau.";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private SampleSpace space;
    private String comments;
    private String email;
    private Browser jeanne;

    @BeforeEach
    void write() {
        space = new SampleSpace(this, LYON);
        comments = "/proposals/" + space.proposal("Un parcours de jeux en bois au parc", 0) + "/comments";
        email = UUID.randomUUID() + "@example.org";
        jeanne = participant(LYON, email);
        jeanne.get("/proposals/new?component=" + space.component());
    }

    @Test
    void comesBackWhenThePageHasExpired() {
        var refused = withAnOldToken(jeanne, "/proposals", "");
        assertThat(refused.status()).isEqualTo(419);
        assertThat(refused.body())
                .contains("La page a expiré, votre texte est gardé", "value=\"" + TITLE + "\"", ">\n" + BODY + "<")
                .contains("action=\"/proposals\"", "name=\"component\" value=\"" + space.component() + "\"")
                .doesNotContain("an-old-token", "type=\"password\"");
        assertThat(proposals(LYON)).as("nothing is taken without a good token").isZero();
        jeanne.get("/proposals/new?component=" + space.component());
        assertThat(propose(jeanne).location()).startsWith("/proposals/");
        assertThat(proposals(LYON)).isEqualTo(1);
    }

    @Test
    void comesBackThroughSignInWhenTheSessionHasEnded() {
        jeanne.cookies().remove("session");
        var refused = propose(jeanne);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body())
                .contains("Votre session a pris fin", TITLE, BODY, "action=\"/session\"", "type=\"password\"")
                .contains("name=\"unsent\" value=\"/proposals\"");
        var wrong = signIn(jeanne, "pas le bon", "/proposals");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains(TITLE, BODY, "field-email-error").doesNotContain("pas le bon");
        var inside = signIn(jeanne, PASSWORD, "/proposals");
        assertThat(inside.status()).isEqualTo(200);
        assertThat(inside.body())
                .contains("Vous êtes connecté", TITLE, BODY, "action=\"/proposals\"")
                .doesNotContain(PASSWORD, "type=\"password\"");
        assertThat(inside.header("Cache-Control")).contains("no-store");
        assertThat(proposals(LYON)).as("signing in publishes nothing").isZero();
        assertThat(propose(jeanne).status()).isEqualTo(303);
        assertThat(proposals(LYON)).isEqualTo(1);
    }

    @Test
    void comesBackWithoutAPasswordFormWhereThereAreNone() {
        var camille = administrator(LYON);
        camille.get("/admin/sign-in");
        camille.post("/admin/sign-in", "registration", "open");
        try {
            jeanne.cookies().remove("session");
            assertThat(propose(jeanne).body())
                    .contains("Votre session a pris fin", TITLE, BODY, "href=\"/session/new\"", "action=\"/proposals\"")
                    .doesNotContain("type=\"password\"");
        } finally {
            camille.get("/admin/sign-in");
            camille.post("/admin/sign-in", "registration", "open", "passwords", "yes");
        }
    }

    @Test
    void keepsACommentAndWhatItAnswers() {
        String first = jeanne.post(comments, "body", "Une remarque", "submission", UUID.randomUUID() + "")
                .location()
                .replaceFirst(".*#comment-", "");
        jeanne.cookies().remove("session");
        var refused = jeanne.post(comments + "?before=99999", "body", BODY, "parent", first, "alignment", "for");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body())
                .contains(BODY, "name=\"parent\" value=\"" + first + "\"", "name=\"alignment\" value=\"for\"")
                .contains("name=\"unsent\" value=\"" + comments + "?before=99999\"");
        var inside = jeanne.post("/session", "email", email, "password", PASSWORD, "unsent", comments, "body", BODY);
        assertThat(inside.body()).contains("action=\"" + comments + "\"", BODY);
        assertThat(jeanne.post(comments, "body", BODY, "parent", first).status())
                .isEqualTo(303);
    }

    @Test
    void comesBackToEditorsInEachLanguage() {
        var editor = administrator(LYON);
        editor.get("/admin/pages");
        editor.cookies().remove("session");
        var refused = editor.post("/admin/pages", "title.fr", "Notre règlement", "body.en", BODY, "slug", "reglement");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body())
                .contains("Votre session a pris fin", "name=\"title.fr\"", "Notre règlement", "name=\"body.en\"", BODY)
                .contains("name=\"slug\" value=\"reglement\"", "name=\"unsent\" value=\"/admin/pages\"");
        var read = editor.get("/admin/pages");
        assertThat(read.location())
                .as("who only reads is led through sign-in")
                .isEqualTo("/session/new?next=%2Fadmin%2Fpages");
    }

    @Test
    void isNotLostForSomebodyWhoSignsInElsewhere() {
        jeanne.cookies().remove("session");
        assertThat(propose(jeanne).status()).isEqualTo(401);
        var elsewhere = participant(LYON, email);
        jeanne.cookies().putAll(elsewhere.cookies());
        var late = withAnOldToken(jeanne, "/proposals", "&password=" + encoded(PASSWORD));
        assertThat(late.status()).isEqualTo(419);
        assertThat(late.body()).contains(TITLE, "Envoyer mon texte").doesNotContain(PASSWORD);
        assertThat(propose(jeanne).status()).as("the page brings a good token").isEqualTo(303);
    }

    @Test
    void isTextWhateverStandsInIt() {
        String hostile = "</textarea><script>alert(1)</script>\" onfocus=\"alert(2)";
        jeanne.cookies().remove("session");
        for (var answer : new Browser.Answer[] {
            jeanne.post("/proposals", "component", "1", "title", hostile, "body", hostile, "submission", hostile),
            jeanne.post(comments, "body", hostile, "alignment", hostile, "submission", hostile),
            jeanne.post(
                    "/session",
                    "email",
                    email,
                    "password",
                    PASSWORD,
                    "unsent",
                    comments,
                    "body",
                    hostile,
                    "parent",
                    hostile)
        }) {
            assertThat(answer.body())
                    .contains("&lt;script")
                    .doesNotContain("<script>alert", "</textarea><")
                    .doesNotContainPattern("<(input|button|form)[^>]*\" onfocus=");
        }
    }

    @Test
    void goesNowhereElse() {
        for (String target : new String[] {
            "https://evil.example/proposals",
            "//evil.example",
            "/session/end",
            "/admin/pages",
            "javascript:alert(1)",
            ""
        }) {
            var visitor = visitor(LYON);
            visitor.get("/session/new");
            assertThat(signIn(visitor, PASSWORD, target).header("Location"))
                    .as(target)
                    .isEqualTo("/");
        }
    }

    @Test
    void isNotShownToWhoeverSendsItFromElsewhere() {
        for (String header : new String[] {"Origin: http://nantes.localhost:8080", "Sec-Fetch-Site: same-site"}) {
            var forged = jeanne.send("POST", "/proposals", fields("an-old-token"), FORM, header);
            assertThat(forged.status()).isEqualTo(403);
            assertThat(forged.body()).doesNotContain(TITLE);
        }
    }

    @Test
    void leavesNothingWithAnotherOrganisation() {
        long before = proposals(NANTES);
        var stranger = visitor(NANTES);
        stranger.get("/session/new");
        String token = stranger.cookies().get("csrf");
        stranger.cookies().putAll(jeanne.cookies());
        stranger.cookies().put("csrf", token);
        assertThat(propose(stranger).status()).isEqualTo(401);
        var camille = participant(NANTES, email);
        camille.get("/account");
        assertThat(propose(camille).status()).isEqualTo(404);
        assertThat(proposals(NANTES)).isEqualTo(before);
        assertThat(proposals(LYON)).isZero();
    }

    @Test
    void isCutWhereNoSettingWouldAllowIt() {
        jeanne.cookies().remove("session");
        var refused = jeanne.post(comments, "body", "x".repeat(150_000), "submission", "y".repeat(10_000));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body()).contains("x".repeat(100_000)).doesNotContain("x".repeat(100_001), "yyyy");
    }

    @Test
    void tellsScriptsToReplaceThePage() {
        jeanne.cookies().remove("session");
        var refused =
                jeanne.send("POST", comments, "_csrf=" + jeanne.token() + "&body=Bonjour", FORM, "HX-Request: true");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("HX-Retarget")).isEqualTo("#content");
    }

    private Browser.Answer propose(Browser person) {
        return person.send("POST", "/proposals", fields(person.token()), FORM);
    }

    private Browser.Answer withAnOldToken(Browser person, String path, String more) {
        person.get("/");
        var answer = person.send("POST", path, fields("an-old-token") + more, FORM);
        person.get("/proposals/new?component=" + space.component());
        return answer;
    }

    private Browser.Answer signIn(Browser person, String password, String unsent) {
        person.get("/session/new");
        return person.post(
                "/session",
                "email",
                email,
                "password",
                password,
                "unsent",
                unsent,
                "title",
                TITLE,
                "body",
                BODY,
                "component",
                "" + space.component());
    }

    private String fields(String token) {
        return "_csrf=" + token + "&component=" + space.component() + "&title=" + encoded(TITLE) + "&body="
                + encoded(BODY) + "&submission=" + encoded(TITLE + email);
    }

    private long proposals(Tenant tenant) {
        return inside(
                tenant,
                () -> sql.sql("select count(*) from proposal where component_id = ? and title = ?")
                        .params(space.component(), TITLE)
                        .query(Long.class)
                        .single());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
