package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchesTest extends ParticipationTest {
    @BeforeAll
    static void settle() {
        Canaries.settle(LYON);
        Canaries.settle(NANTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tests/callable", "/tests/stream", "/tests/events"})
    void inheritNothingAndWorkForWhomTheyAreBound(String path) {
        for (int i = 0; i < 5; i++) {
            Tenant tenant = i % 2 == 0 ? LYON : NANTES;
            var browser = visitor(tenant);
            browser.cookies().put("kept-pages", "no");
            assertThat(browser.get(path).body()).contains("nobody " + Canaries.of(tenant));
        }
    }

    @Test
    void showTheErrorPageOfTheRightSpace() {
        for (var tenant : new Tenant[] {LYON, NANTES, LYON}) {
            var answer = visitor(tenant).get("/tests/failure");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body())
                    .contains(tenant.name().in(java.util.Locale.FRENCH))
                    .doesNotContain("in the middle");
            assertThat(visitor(tenant).get("/tests/here").body()).isEqualTo(Canaries.of(tenant));
        }
    }

    @Test
    void showTheirMissingPagesToo() {
        assertThat(visitor(NANTES).get("/nowhere").status()).isEqualTo(404);
        assertThat(visitor(NANTES).get("/nowhere").body()).contains("Ville de Nantes");
    }
}
