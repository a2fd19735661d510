package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.Collectors;
import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the monitoring of the operator gets to know. */
class MetricsTest extends ParticipationTest {
    private static final String TOKEN = "Authorization: Bearer " + METRICS_TOKEN;

    @Test
    void areTheOperatorsOnly() {
        assertThat(visitor(LYON).get("/_metrics").status()).isEqualTo(401);
        assertThat(visitor(LYON).get("/_metrics", "Authorization: Bearer guess").status())
                .isEqualTo(401);
        assertThat(visitor(LYON).get("/_metrics", TOKEN).status()).isEqualTo(200);
        assertThat(visitor("10.0.0.7").get("/_metrics", TOKEN).status())
                .as("the monitoring knows nodes, no organisations")
                .isEqualTo(200);
    }

    @Test
    void tellOrganisationsAndOutcomesApart() {
        visitor(LYON).get("/");
        visitor(NANTES).get("/nothing-here");
        visitor("nobody.localhost").get("/");
        var numbers = visitor(LYON).get("/_metrics", TOKEN).body();
        assertThat(series(numbers, "hemicycle_requests_seconds_count"))
                .contains("outcome=\"2xx\",tenant=\"lyon\"", "outcome=\"4xx\",tenant=\"nantes\"")
                .contains("outcome=\"4xx\",tenant=\"none\"");
        assertThat(series(numbers, "hemicycle_requests_seconds_bucket")).contains("le=\"0.1\"");
        assertThat(numbers)
                .contains(
                        "hikaricp_connections_active{pool=",
                        "jvm_memory_used_bytes",
                        "dbscheduler_task_completions_total");
    }

    @Test
    void giveALabelOfTheirOwnToAsManyAsIsSaid() throws Exception {
        var meters = new SimpleMeterRegistry();
        var numbers = new RequestNumbers(meters, 1);
        for (var tenant : new org.hemicycle.provisioning.registry.Tenant[] {LYON, NANTES, LYON}) {
            var request = new MockHttpServletRequest("GET", "/");
            request.setAttribute(Arrival.class.getName(), new Arrival.Welcome(tenant));
            numbers.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        }
        assertThat(meters.get("hemicycle.requests")
                        .tag("tenant", "lyon")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get("hemicycle.requests")
                        .tag("tenant", "other")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private static String series(String numbers, String name) {
        return numbers.lines().filter(line -> line.startsWith(name)).collect(Collectors.joining("\n"));
    }
}
