package org.hemicycle.participation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.participation.api.Connected.json;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs of an organisation: their clients, their tokens, what they read. */
class ProgramsTest extends ParticipationTest {
    private Browser camille;
    private SampleSpace space;
    private long proposal;

    @BeforeEach
    void open() {
        camille = administrator(LYON);
        space = new SampleSpace(this, LYON);
        proposal = space.proposal("Des bancs à l’ombre sur le quai", 7);
    }

    @Test
    void getATokenAndReadWhatTheirScopesOpen() {
        var program = Connected.program(camille, visitor(LYON), "proposals:read", "participants:read");
        var answer = program.token("grant_type", "client_credentials");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
        assertThat(json(answer).path("token_type").asString()).isEqualTo("Bearer");
        var token = json(answer).path("access_token").asString();
        assertThat(json(read(LYON, "/api/v1/proposals/" + proposal, token))
                        .path("supports")
                        .asInt())
                .isEqualTo(7);
        assertThat(read(LYON, "/api/v1/participants", token).status()).isEqualTo(200);
        var refused = read(LYON, "/api/v1/spaces", token);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope", "spaces:read");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void areNobodyAtANeighbour() {
        var program = Connected.program(camille, visitor(LYON), "proposals:read", "participants:read");
        var token = program.accessToken();
        assertThat(read(NANTES, "/api/v1/proposals", token).status()).isEqualTo(401);
        assertThat(read(NANTES, "/api/v1/participants", token).status()).isEqualTo(401);
        var there = Connected.program(administrator(NANTES), visitor(NANTES), "proposals:read");
        assertThat(there.tokenAs(program.clientId, program.secret, "grant_type", "client_credentials")
                        .status())
                .isEqualTo(401);
        assertThat(json(there.post("/oauth2/introspect", "token", token))
                        .path("active")
                        .asBoolean())
                .isFalse();
        assertThat(there.post("/oauth2/revoke", "token", token).status()).isEqualTo(200);
        assertThat(read(LYON, "/api/v1/participants", token).status()).isEqualTo(200);
    }

    @Test
    void endAtOnceWhenTheirConnectionIsRemoved() {
        var program = Connected.program(camille, visitor(LYON), "participants:read");
        var token = program.accessToken();
        camille.get("/admin/connections/" + program.id);
        assertThat(camille.post("/admin/connections/" + program.id, "_method", "delete")
                        .status())
                .isEqualTo(303);
        assertThat(read(LYON, "/api/v1/participants", token).status()).isEqualTo(401);
        assertThat(program.token("grant_type", "client_credentials").status()).isEqualTo(401);
    }

    @Test
    void endTheirOwnTokens() {
        var program = Connected.program(camille, visitor(LYON), "participants:read");
        var other = Connected.program(camille, visitor(LYON), "participants:read");
        var token = program.accessToken();
        var said = json(program.post("/oauth2/introspect", "token", token));
        assertThat(said.path("active").asBoolean()).isTrue();
        assertThat(said.path("iss").asString()).isEqualTo(issuer(LYON));
        assertThat(said.path("aud").get(0).asString()).isEqualTo(issuer(LYON) + "/api/v1");
        assertThat(json(other.post("/oauth2/introspect", "token", token))
                        .path("active")
                        .asBoolean())
                .as("of others one learns nothing")
                .isFalse();
        other.post("/oauth2/revoke", "token", token);
        assertThat(read(LYON, "/api/v1/participants", token).status()).isEqualTo(200);
        program.post("/oauth2/revoke", "token", token);
        assertThat(read(LYON, "/api/v1/participants", token).status()).isEqualTo(401);
        assertThat(json(program.post("/oauth2/introspect", "token", token))
                        .path("active")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void changeTheirSecretWithoutHaste() {
        var program = Connected.program(camille, visitor(LYON), "spaces:read");
        var page = "/admin/connections/" + program.id;
        camille.get(page);
        var renewed = camille.post(page + "/secrets");
        assertThat(renewed.status()).isEqualTo(201);
        var fresh = Connected.codes(renewed).get(1);
        assertThat(camille.get(page).body()).contains("Ancien secret").doesNotContain(fresh, program.secret);
        assertThat(program.token("grant_type", "client_credentials").status()).isEqualTo(200);
        assertThat(program.tokenAs(program.clientId, fresh, "grant_type", "client_credentials")
                        .status())
                .isEqualTo(200);
        camille.post(page + "/secrets/former", "_method", "delete");
        assertThat(program.token("grant_type", "client_credentials").status()).isEqualTo(401);
        assertThat(program.tokenAs(program.clientId, fresh, "grant_type", "client_credentials")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void loseAScopeThatIsTakenFromThem() {
        var program = Connected.program(camille, visitor(LYON), "spaces:read", "participants:read");
        var token = program.accessToken();
        camille.get("/admin/connections/" + program.id);
        camille.post("/admin/connections/" + program.id, "name", "Tableau de bord", "scopes", "spaces:read");
        assertThat(read(LYON, "/api/v1/participants", token).status()).isEqualTo(403);
        assertThat(read(LYON, "/api/v1/spaces", token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "client_credentials, wrong, invalid_client",
        "client_credentials, missing, invalid_client",
        "authorization_code, right, invalid_grant",
        "password, right, unsupported_grant_type",
        "none, right, invalid_request"
    })
    void getNoTokenFor(String grant, String secret, String error) {
        var program = Connected.program(camille, visitor(LYON), "spaces:read");
        var given = secret.equals("right") ? program.secret : secret.equals("wrong") ? "guessed" : "";
        var grants =
                grant.equals("none") ? new String[] {"code", "x"} : new String[] {"grant_type", grant, "code", "x"};
        var answer = program.tokenAs(program.clientId, given, grants);
        assertThat(answer.status()).isEqualTo(secret.equals("wrong") ? 401 : 400);
        assertThat(json(answer).path("error").asString()).isIn(error, "invalid_request");
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void keepNothingInTheDatabaseThatOpensAnything() {
        var program = Connected.program(camille, visitor(LYON), "spaces:read");
        var token = program.accessToken();
        var kept = inside(LYON, () -> sql.sql("""
                select string_agg(t::text, ' ') from (
                  select to_jsonb(s) as t from api_secret s union all select to_jsonb(a) from api_token a
                  union all select to_jsonb(c) from api_client c) all_rows
                """).query(String.class).single());
        assertThat(kept).contains(program.clientId).doesNotContain(program.secret, token);
    }

    @Test
    void areMadeByAdministratorsOnlyAndLeaveALine() {
        assertThat(staff(LYON, "editor").get("/admin/connections").status()).isEqualTo(403);
        assertThat(participant(LYON, "nobody-connects@example.org")
                        .get("/admin/connections")
                        .status())
                .isEqualTo(403);
        var program = Connected.program(camille, visitor(LYON), "spaces:read");
        program.accessToken();
        var deeds = inside(
                LYON,
                () -> sql.sql("select action from audit_entry where (detail ->> 'connection')::bigint = ? order by id")
                        .param(program.id)
                        .query(String.class)
                        .list());
        assertThat(deeds).containsExactly("connection.created");
        assertThat(camille.get("/admin/connections").body()).contains("Tableau de bord");
        assertThat(camille.get("/admin/connections/" + program.id).body()).contains("Dernière utilisation");
    }

    @Test
    void readPageAfterPage() {
        var titles = List.of("Un premier banc", "Un deuxième banc", "Un troisième banc");
        titles.forEach(title -> space.proposal(title, 0));
        var read = new ArrayList<String>();
        var path = "/api/v1/proposals?limit=2&component=" + space.component();
        while (!path.isEmpty()) {
            var page = visitor(LYON).get(path);
            json(page).path("items").forEach(item -> read.add(item.path("title").asString()));
            path = page.header("Link").replaceFirst("<([^>]*)>; rel=\"next\"", "$1");
        }
        assertThat(read).hasSize(4).containsAll(titles);
        assertThat(visitor(NANTES)
                        .get("/api/v1/proposals?component=" + space.component())
                        .body())
                .doesNotContain("banc");
    }

    @Test
    void areToldWhenNothingHasChanged() {
        var path = "/api/v1/proposals/" + proposal;
        var first = visitor(LYON).get(path);
        assertThat(first.header("ETag")).isNotBlank();
        assertThat(visitor(LYON)
                        .get(path, "If-None-Match: " + first.header("ETag"))
                        .status())
                .isEqualTo(304);
        var token = Connected.program(camille, visitor(LYON), "proposals:read").accessToken();
        var known = read(LYON, path, token);
        assertThat(visitor(LYON)
                        .get(path, "Authorization: Bearer " + token, "If-None-Match: " + known.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/proposals?limit=0, limit",
        "/api/v1/proposals?limit=101, limit",
        "/api/v1/proposals?cursor=next, cursor",
        "/api/v1/proposals?state=dreaming, state",
        "/api/v1/proposals?since=yesterday, since",
        "/api/v1/proposals?component=two, component",
        "/api/v1/spaces?type=room, type",
        "/api/v1/spaces?cursor=1, cursor",
        "/api/v1/comments?subject_type=secret, subject_type"
    })
    void areToldWhichParameterIsWrong(String path, String parameter) {
        var answer = visitor(LYON).get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(json(answer).path("errors").get(0).path("parameter").asString())
                .isEqualTo(parameter);
    }

    @Test
    void areToldInJsonWhatIsNotThere() {
        for (var path : List.of("/api/v1/proposals/999999999", "/api/v1/nothing", "/api/v1/spaces/x")) {
            var answer = visitor(LYON).get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
        }
        assertThat(visitor(LYON).get("/api/v1/participants").status()).isEqualTo(401);
        assertThat(visitor(LYON).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(visitor(LYON)
                        .get("/api/v1/spaces", "Authorization: Bearer tampered")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void seeNothingOfWhatIsNotPublished() {
        space.number("update space set published_at = null where slug = ? returning id", space.slug());
        var token = Connected.program(camille, visitor(LYON), "proposals:read", "comments:read", "spaces:read")
                .accessToken();
        space.number("""
                insert into comment (subject_type, subject_id, author_name, alignment, body)
                values ('proposal', ?, 'Karim', 'neutral', 'Un mot caché dans un espace caché') returning id
                """, proposal);
        assertThat(read(LYON, "/api/v1/proposals/" + proposal, token).status()).isEqualTo(404);
        assertThat(read(LYON, "/api/v1/proposals?component=" + space.component(), token)
                        .body())
                .doesNotContain("banc");
        assertThat(read(LYON, "/api/v1/comments?subject=" + proposal, token).body())
                .doesNotContain("caché");
        assertThat(read(LYON, "/api/v1/spaces", token).body()).doesNotContain(space.slug());
    }

    private Browser.Answer read(Tenant tenant, String path, String token) {
        return visitor(tenant).get(path, "Authorization: Bearer " + token);
    }

    private String issuer(Tenant tenant) {
        return "http://" + tenant.primaryHost().value() + ":" + port;
    }
}
