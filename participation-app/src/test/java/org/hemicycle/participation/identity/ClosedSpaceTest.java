package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.Addresses;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.SampleTown;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two towns with the same content; one of them is behind sign-in. */
class ClosedSpaceTest extends ParticipationTest {
    private static final Tenant CLOSED = TestFleet.found("closed-town", "Close");
    private static final Tenant LEGAL = TestFleet.found("legal-town", "Légale");
    private static final Tenant OPEN = TestFleet.found("open-town", "Ouverte");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Files files;

    @Test
    void showsStrangersNothingButTheWaysIn() {
        var town = new SampleTown(new SampleSpace(this, CLOSED));
        var page = "/spaces/" + town.space().slug();
        assertThat(visitor(CLOSED).get(page).status())
                .as("kept by the page cache")
                .isEqualTo(200);
        close(CLOSED, true);
        try {
            assertThat(visitor(CLOSED).get(page).location()).isEqualTo(signIn(page));
            for (var address : addresses()) {
                var answer = visitor(CLOSED).send(address.method(), address.path(), "");
                assertThat(answer.body())
                        .as(address.toString())
                        .doesNotContain("Plan vélo", "Comment ça marche", "href=\"/spaces");
                if (answer.status() == 200 && answer.header("Content-Type").startsWith("text/html")) {
                    assertThat(answer.header("X-Robots-Tag"))
                            .as(address.toString())
                            .contains("noindex");
                }
            }
            assertThat(visitor(CLOSED).get("/nothing-here").location()).isEqualTo(signIn("/nothing-here"));
            assertThat(visitor(CLOSED).get("/").location()).isEqualTo("/session/new");
            assertThat(participant(CLOSED, "inside@example.org").get(page).body())
                    .contains("Plan vélo");
        } finally {
            close(CLOSED, false);
        }
        assertThat(visitor(CLOSED).get(page).status()).isEqualTo(200);
    }

    @Test
    void sendsNoFileToStrangers() {
        for (var tenant : new Tenant[] {CLOSED, OPEN}) {
            files.put(tenant, new FileKey("spaces/plan.png"), new byte[] {1, 2, 3}, "image/png");
        }
        close(CLOSED, true);
        try {
            assertThat(visitor(CLOSED).get("/files/spaces/plan.png").status()).isEqualTo(303);
            assertThat(visitor(OPEN).get("/files/spaces/plan.png").status()).isEqualTo(200);
            var inside = participant(CLOSED, "files@example.org");
            assertThat(inside.get("/files/spaces/plan.png").status()).isEqualTo(200);
        } finally {
            close(CLOSED, false);
        }
    }

    @Test
    void keepsLegalPagesReadable() {
        new SampleTown(new SampleSpace(this, LEGAL));
        inside(LEGAL, () -> sql.sql("""
                insert into page (slug, title, body, in_menu, published_at)
                values ('mentions', '{"fr":"Mentions légales","en":"Legal"}', '{"fr":"Directrice : Ada","en":"Ada"}', false, now())
                """).update());
        close(LEGAL, true);
        try {
            var signIn = visitor(LEGAL).get("/session/new");
            assertThat(signIn.body())
                    .contains("Ville de Légale", "href=\"/pages/mentions\"")
                    .doesNotContain("comment-ca-marche");
            assertThat(visitor(LEGAL).get("/pages/mentions").body()).contains("Directrice");
            assertThat(visitor(LEGAL).get("/pages/comment-ca-marche").status()).isEqualTo(303);
        } finally {
            close(LEGAL, false);
        }
    }

    @Test
    void namesNoPlaceOnItsErrorPages() {
        new SampleTown(new SampleSpace(this, OPEN));
        close(OPEN, true);
        try {
            var expired = visitor(OPEN).post("/session", "email", "a@example.org", "password", "x");
            assertThat(expired.status()).isEqualTo(419);
            assertThat(expired.body()).doesNotContain("href=\"/spaces", "comment-ca-marche");
            assertThat(visitor(OPEN).get("/session/links/nonsense").body()).doesNotContain("href=\"/spaces");
        } finally {
            close(OPEN, false);
        }
    }

    private List<Addresses.Address> addresses() {
        return Addresses.of(requestMappingHandlerMapping, name -> name.startsWith("org.hemicycle"), Map.of()).stream()
                .filter(address -> !address.path().isEmpty())
                .toList();
    }

    private void close(Tenant tenant, boolean closed) {
        var camille = administrator(tenant);
        camille.get("/admin/sign-in");
        var answer = closed
                ? camille.post("/admin/sign-in", "registration", "open", "passwords", "yes", "closed", "yes")
                : camille.post("/admin/sign-in", "registration", "open", "passwords", "yes");
        assertThat(answer.status()).isEqualTo(303);
    }

    private static String signIn(String path) {
        return "/session/new?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
