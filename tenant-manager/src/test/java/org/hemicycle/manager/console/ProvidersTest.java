package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.manager.federation.ProvidersOfOrganisations;
import org.hemicycle.manager.organisations.Organisations;
import org.junit.jupiter.api.Test;

/** Operators set up identity providers, in the console and by programs. */
class ProvidersTest extends ConsoleTest {
    private static final String BODY = """
            {"key": "region", "name": {"fr": "Ma région", "en": "My region"}, "issuer": "https://login.example.org/realms/region",
             "clientId": "hemicycle", "clientSecret": "top secret", "enabled": true}
            """;

    @Test
    void areAddedChangedAndRemovedByPrograms() {
        open("providers-one");
        var path = "/api/v1/organisations/providers-one/identity-providers";
        var added = api.post(path, BODY);
        assertThat(added.status()).as(added.http().body()).isEqualTo(201);
        assertThat(added.http().body()).doesNotContain("top secret").contains("/session/providers/region/callback");
        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        assertThat(api.post(path, BODY).status()).isEqualTo(409);
        assertThat(api.patch(path + "/region", "{\"enabled\": false}").status()).isEqualTo(428);
        assertThat(api.patch(path + "/region", "{\"enabled\": false}", "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        var changed = api.patch(path + "/region", "{\"enabled\": false}", "If-Match", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("enabled").asBoolean()).isFalse();
        assertThat(changed.json().get("issuer").asString()).isEqualTo("https://login.example.org/realms/region");
        assertThat(changed.json().get("hasSecret").asBoolean()).isTrue();
        assertThat(api.get(path).json().get("items")).hasSize(1);
        assertThat(api.delete(path + "/region", "If-Match", "\"2\"").status()).isEqualTo(204);
        assertThat(api.get(path + "/region").status()).isEqualTo(404);
    }

    @Test
    void tellEveryWrongField() {
        open("providers-two");
        var answer = api.post(
                "/api/v1/organisations/providers-two/identity-providers",
                "{\"key\": \"A b\", \"preset\": \"franceconnect\", \"issuer\": \"http://intranet\", \"scopes\": [\"openid\", \"phone\"],"
                        + " \"pkce\": true, \"position\": \"x\", \"colour\": \"red\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .contains(
                        "/key",
                        "/name",
                        "/issuer",
                        "/clientId",
                        "/clientSecret",
                        "/scopes",
                        "/pkce",
                        "/position",
                        "/colour");
    }

    @Test
    void areSetInTheConsole() {
        open("providers-three");
        assertThat(operator.get("/organisations/providers-three").body()).contains("/identity-providers");
        var form = operator.get("/organisations/providers-three/identity-providers/new?preset=franceconnect");
        assertThat(form.body()).contains("/session/providers/franceconnect/callback", "eidas1");
        var wrong = operator.post(
                "/organisations/providers-three/identity-providers",
                "preset",
                "franceconnect",
                "key",
                "franceconnect",
                "issuer",
                "x");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("field-issuer-error");
        var added = operator.post(
                "/organisations/providers-three/identity-providers",
                "preset",
                "franceconnect",
                "key",
                "franceconnect",
                "name.fr",
                "FranceConnect",
                "name.en",
                "FranceConnect",
                "issuer",
                "https://oidc.franceconnect.gouv.fr/api/v2",
                "clientId",
                "abc",
                "clientSecret",
                "top secret",
                "scopes",
                "openid given_name",
                "verificationScopes",
                "openid birthdate",
                "acr",
                "eidas1",
                "clientAuthentication",
                "client_secret_post",
                "claims.name",
                "given_name",
                "claims.email",
                "email",
                "claims.emailVerified",
                "email_verified",
                "claims.language",
                "locale",
                "enabled",
                "yes");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        var list = operator.get(Visitor.where(added)).body();
        assertThat(list).contains("FranceConnect", "https://oidc.franceconnect.gouv.fr/api/v2");
        var tenant = beans.getBean(Organisations.class)
                .find("providers-three")
                .orElseThrow()
                .tenant();
        var provider = beans.getBean(ProvidersOfOrganisations.class).find(tenant, "franceconnect");
        assertThat(provider)
                .get()
                .matches(one ->
                        one.enabled() && one.hasSecret() && !one.settings().pkce());
        assertThat(operator.get("/organisations/providers-three").body()).contains("Identity provider added");
        operator.get("/organisations/providers-three/identity-providers/franceconnect");
        operator.post("/organisations/providers-three/identity-providers/franceconnect/removal", "version", "1");
        assertThat(beans.getBean(ProvidersOfOrganisations.class).all(tenant)).isEmpty();
    }

    @Test
    void stayWithTheirOrganisation() {
        open("providers-four");
        open("providers-five");
        api.post("/api/v1/organisations/providers-four/identity-providers", BODY);
        assertThat(api.get("/api/v1/organisations/providers-five/identity-providers")
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(api.get("/api/v1/organisations/providers-five/identity-providers/region")
                        .status())
                .isEqualTo(404);
    }
}
