package org.hemicycle.manager.hostnames;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.hemicycle.testing.TestCaddy;
import org.junit.jupiter.api.Test;

/** The certificate at a verified name, as a real Caddy has it that asks the tenant manager. */
class CertificatesTest extends HostNamesTest {
    @Test
    void areLookedAtWhereANameLeadsHere() throws IOException {
        organisation("certified-town");
        var name = "www.certified-town.example";
        verified("certified-town", name);
        assertThat(check("certified-town", name).at("/certificate/state").asString())
                .as("nobody speaks TLS there yet")
                .isEqualTo("none");
        var address = MANAGER.replace("http://localhost", "127.0.0.1");
        var settings = Map.of(
                "HEMICYCLE_TLS_ASK", "http://" + address + "/_tls/ask",
                "HEMICYCLE_MANAGER", address,
                "HEMICYCLE_PARTICIPATION", address);
        try (var _ = new TestCaddy(TLS_PORT, settings)) {
            var seen = check("certified-town", name).get("certificate");
            assertThat(seen.get("state").asString()).isEqualTo("untrusted");
            assertThat(seen.get("issuer").asString()).contains("Caddy Local Authority");
            assertThat(Instant.parse(seen.get("expires").asString())).isAfter(Instant.now());
            api.delete(path("certified-town", name));
            assertThat(ask(name)).isEqualTo(404);
        }
    }
}
