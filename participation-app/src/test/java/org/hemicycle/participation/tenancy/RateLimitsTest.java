package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.provisioning.settings.WrongSetting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RateLimitsTest extends ParticipationTest {
    private static final int LIMIT = 20;

    @Autowired
    private Settings settings;

    @Test
    void sendAnAddressAwayFromOneSpaceWhileTheNeighbourServesIt() throws Exception {
        var limited = open("limited-town", "Petite-Mesure", "limits.requests-per-minute-per-address");
        assertThat(settings.of(limited).limits().requestsPerMinutePerAddress()).isEqualTo(LIMIT);
        assertThatOnlyThisIsLimited(limited);
    }

    @Test
    void leaveTheNeighboursTheirsWhenAllAskForOneSpace() throws Exception {
        var limited = open("popular-town", "Grande-Foule", "limits.requests-per-minute-per-tenant");
        assertThat(settings.of(limited).limits().requestsPerMinutePerTenant()).isEqualTo(LIMIT);
        assertThatOnlyThisIsLimited(limited);
    }

    private void assertThatOnlyThisIsLimited(Tenant limited) throws Exception {
        var here = new ArrayList<Callable<Browser.Answer>>();
        for (int i = 0; i < 4 * LIMIT; i++) {
            Tenant tenant = i % 2 == 0 ? limited : LYON;
            here.add(() -> visitor(tenant).get("/spaces"));
        }
        var answers = new ArrayList<Browser.Answer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(here)) {
                answers.add(answer.get());
            }
        }
        List<Browser.Answer> ofTheLimited = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (i % 2 == 0) {
                ofTheLimited.add(answers.get(i));
            } else {
                assertThat(answers.get(i).status()).as("the neighbour").isEqualTo(200);
            }
        }
        assertThat(ofTheLimited).extracting(Browser.Answer::status).contains(200, 429);
        assertThat(ofTheLimited).filteredOn(one -> one.status() == 429).allSatisfy(refused -> {
            assertThat(refused.header("Retry-After")).isEqualTo("60");
            assertThat(refused.header("Cache-Control")).contains("no-store");
            assertThat(refused.body()).contains("<h1");
        });
    }

    private Tenant open(String slug, String name, String limit) throws WrongSetting {
        var tenant = TestFleet.found(slug, name);
        TestFleet.set(tenant, limit, Integer.toString(LIMIT));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(tenant).get("/spaces").status() == 200
                        && settings.of(tenant).limits().toString().contains("=" + LIMIT + ","));
        return tenant;
    }
}
