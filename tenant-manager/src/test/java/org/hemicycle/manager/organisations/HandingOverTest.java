package org.hemicycle.manager.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.Test;

/** Another name, another controller, a copy: asked for by programs. */
class HandingOverTest extends ManagerTest {
    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String WISH = """
            {"kind": "campaign", "name": {"fr": "Nouvelle liste", "en": "New list"},
             "administrator": {"name": "Zoé", "email": "zoe@example.org"}, "keep": ["keep@example.org"], "answerDays": 10}
            """;

    @Test
    void handsOverByARunAndNeverByAMereChange() {
        var path = active("hand-one");
        var patched = api.patch(path, "{\"kind\": \"campaign\"}", "If-Match", "*");
        assertThat(patched.status()).isEqualTo(422);
        assertThat(patched.json().at("/errors/0/code").asString()).isEqualTo("kind-by-succession");
        var begun = api.post(path + "/succession", WISH);
        assertThat(begun.status()).as(begun.http().body()).isEqualTo(202);
        api.get(begun.json().at("/links/events").asString(), "Accept", "text/event-stream");
        var now = api.get(path).json();
        assertThat(now.get("kind").asString()).isEqualTo("campaign");
        assertThat(now.at("/name/fr").asString()).isEqualTo("Nouvelle liste");
        assertThat(now.get("slug").asString()).isEqualTo("hand-one");
        assertThat(now.at("/administrator/email").asString()).isEqualTo("zoe@example.org");
    }

    @Test
    void namesEachWrongFieldOfAHandOver() {
        var path = active("hand-two");
        var wrong = api.post(path + "/succession", """
                {"kind": "city", "name": {"fr": ""}, "administrator": {"email": "?"}, "keep": ["x"], "answerDays": 2}
                """);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder(
                        "/kind",
                        "/name/fr",
                        "/name/en",
                        "/administrator/name",
                        "/administrator/email",
                        "/keep/0",
                        "/answerDays");
        var tag = api.get(path).header("ETag");
        api.post(path + "/archival", "");
        assertThat(api.post(path + "/succession", WISH, "If-Match", tag).status())
                .isEqualTo(412);
    }

    @Test
    void opensOneCopyForOneKey() {
        var path = active("copied-one");
        var wish = """
                {"slug": "copy-of-one", "name": {"fr": "Copie", "en": "Copy"}, "anonymised": true,
                 "administrator": {"name": "Zoé", "email": "zoe@example.org"}}
                """;
        var opened = api.post(path + "/copies", wish, "Idempotency-Key", "copy-1");
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(202);
        var again = api.post(path + "/copies", wish, "Idempotency-Key", "copy-1");
        assertThat(again.json().get("id").asString())
                .isEqualTo(opened.json().get("id").asString());
        api.get(opened.json().at("/links/events").asString(), "Accept", "text/event-stream");
        var copy = api.get(ORGANISATIONS + "/copy-of-one");
        assertThat(copy.json().at("/state/key").asString()).isEqualTo("active");
        assertThat(copy.json().get("cell").asString())
                .isEqualTo(api.get(path).json().get("cell").asString());
        assertThat(api.post(path + "/copies", wish).status()).isEqualTo(409);
        assertThat(api.post(path + "/copies", "{\"slug\": \"www\"}").status()).isEqualTo(422);
    }

    /** Test 5 of the handbook, by runs: deleted and created again under its slug, with all of its tables. */
    @Test
    void givesAnOrganisationThatComesBackAWholeHome() {
        var path = active("comes-back");
        var former = api.get(path).json().get("id").asString();
        var deleting = api.delete(path + "?graceDays=0");
        api.get(deleting.json().at("/links/events").asString(), "Accept", "text/event-stream");
        var opened = api.post(ORGANISATIONS, Drafts.with("comes-back", "formerId", "\"" + former + "\""));
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(202);
        api.get(opened.json().at("/links/events").asString(), "Accept", "text/event-stream");
        var now = api.get(path).json();
        assertThat(now.at("/state/key").asString()).isEqualTo("active");
        assertThat(now.get("id").asString()).isNotEqualTo(former);
        assertThat(api.get(ORGANISATIONS + "/" + former + "/deletion-certificate")
                        .status())
                .isEqualTo(200);
    }

    private String active(String slug) {
        var opened = api.post(ORGANISATIONS, Drafts.of(slug).toString());
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(202);
        api.get(opened.json().at("/links/events").asString(), "Accept", "text/event-stream");
        return ORGANISATIONS + "/" + slug;
    }
}
