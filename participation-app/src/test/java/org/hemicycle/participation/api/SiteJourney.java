package org.hemicycle.participation.api;

import static org.hemicycle.participation.api.Connected.claims;
import static org.hemicycle.participation.api.Connected.json;

import java.time.Instant;
import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.BeforeEach;

/** A site that signs people in with this space. */
abstract class SiteJourney extends ParticipationTest {
    Connected portal;
    String email;
    Browser jeanne;

    @BeforeEach
    void connect() {
        portal = Connected.site(administrator(LYON), visitor(LYON));
        email = UUID.randomUUID() + "@example.org";
        jeanne = participant(LYON, email);
    }

    String subject(Connected site) {
        var tokens = json(site.exchange(site.signIn(jeanne).get("code")));
        return claims(tokens.path("id_token").asString()).path("sub").asString();
    }

    static Browser.Answer come(Browser person, String address) {
        return person.get(address, "Sec-Fetch-Site: cross-site");
    }

    Browser.Answer userInfo(String token) {
        return visitor(LYON).get("/userinfo", "Authorization: Bearer " + token);
    }

    Browser.Answer me(String token) {
        return visitor(LYON).get("/api/v1/me", "Authorization: Bearer " + token);
    }

    static String error(Browser.Answer answer) {
        return json(answer).path("error").asString();
    }

    static long now() {
        return Instant.now().getEpochSecond();
    }

    String issuer(Tenant tenant) {
        return "http://" + tenant.primaryHost().value() + ":" + port;
    }
}
