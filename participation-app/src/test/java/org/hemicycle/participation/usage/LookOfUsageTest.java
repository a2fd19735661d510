package org.hemicycle.participation.usage;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hemicycle.participation.Look;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.registry.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of usage in a real browser: nobody is kept out, at the width of a phone too. */
class LookOfUsageTest extends ParticipationTest {
    @Autowired
    private Directory directory;

    @Autowired
    private Measuring measuring;

    @AfterEach
    void endLimits() {
        TestFleet.endOverrides(LYON);
    }

    @Test
    void keepsNobodyOut() {
        TestFleet.limit(LYON, "storage", 1L, 40_000_000_000L);
        TestFleet.limit(LYON, "participants", 1L, 100_000L);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Objects.equals(
                        directory
                                .byId(LYON.id())
                                .orElseThrow()
                                .entitlements()
                                .limit(Quota.PARTICIPANTS, Instant.now())
                                .soft(),
                        1L));
        CurrentTenant.run(directory.byId(LYON.id()).orElseThrow(), measuring::sweep);
        var camille = administrator(LYON);
        for (int width : List.of(390, 1280)) {
            var look = new Look(port, width);
            for (var language : List.of("fr-FR", "en-GB")) {
                try (var window = look.window(camille, language)) {
                    var page = window.newPage();
                    look.go(page, "/admin/usage");
                    look.judge(page, "usage-" + language);
                }
            }
        }
    }
}
