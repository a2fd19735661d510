package org.hemicycle.standalone.fleet;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the console of a demonstration shows besides spaces: an announcement to their administrators, and issues to deal with. */
final class OperatorsDay {
    private static final String ANNOUNCEMENT = """
            {"title": {"fr": "Bienvenue sur Hemicycle", "en": "Welcome to Hemicycle"},
             "text": {"fr": "Votre espace est prêt. Commencez par son apparence et ses textes, puis ouvrez une première concertation.",
                      "en": "Your space is ready. Begin with its look and its texts, then open a first process."},
             "severity": "information", "audience": "all", "shownUntil": "%s"}
            """;
    private static final String OVERRIDE = """
            {"module": "api", "allowed": true, "until": "%s", "reason": "Le temps d'une démonstration"}
            """;

    private final ManagerApi api;

    OperatorsDay(ManagerApi api) {
        this.api = api;
    }

    /** Does it once, however often it is asked for; what the manager does not take is left out. */
    void begin(List<String> slugs) throws IOException {
        var now = Instant.now();
        api.post(
                "/api/v1/announcements",
                ANNOUNCEMENT.formatted(now.plus(Duration.ofDays(30))),
                "demonstration-announcement");
        for (var slug : slugs) {
            api.post(
                    "/api/v1/organisations/" + slug + "/overrides",
                    OVERRIDE.formatted(now.plus(Duration.ofDays(5))),
                    "demonstration-override-" + slug);
        }
    }
}
