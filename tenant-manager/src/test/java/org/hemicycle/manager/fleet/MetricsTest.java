package org.hemicycle.manager.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.Test;

/** What the monitoring of the operator gets to know of the fleet. */
class MetricsTest extends ManagerTest {
    @Test
    void areTheOperatorsOnly() throws Exception {
        assertThat(get("").statusCode()).isEqualTo(401);
        assertThat(get("Bearer guess").statusCode()).isEqualTo(401);
    }

    @Test
    void countTheFleet() throws Exception {
        var opened = api.post("/api/v1/organisations", """
                {"slug": "counted", "kind": "city", "name": {"fr": "Ville comptée"}, "locales": ["fr"],
                 "timeZone": "Europe/Paris", "plan": "public",
                 "modules": ["proposals"], "hostnames": [], "branding": {"primaryColour": "#1d6f42"},
                 "administrator": {"name": "Anna Test", "email": "anna@example.org"}}
                """);
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(202);
        beans.getBean(FleetNumbers.class).count();
        assertThat(get("Bearer " + METRICS_TOKEN).body())
                .contains("hemicycle_organisations{state=", "hemicycle_audit_unsealed", "jvm_memory_used_bytes")
                .contains("hikaricp_connections");
    }

    private static HttpResponse<String> get(String shown) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(MANAGER + "/_metrics"));
        if (!shown.isEmpty()) {
            request.header("Authorization", shown);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
