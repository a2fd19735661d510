package org.hemicycle.benchmarks;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;

/** From the change of a setting by API to the first page of the space that shows it: a silence, which every page announces. */
final class SettingsEffect {
    private static final String SLUG = "changer-lyon";
    private static final String SHOWN = "Réserve électorale";
    private static final int SAMPLES = 11;

    private final Installation installation;
    private int asked;

    SettingsEffect(Installation installation) {
        this.installation = installation;
    }

    List<Finding> measure() {
        var token = installation.token();
        var series = new Series();
        for (int round = 0; round < SAMPLES; round++) {
            long start = System.nanoTime();
            change("PUT", token);
            Waiting.until("the silence is shown", () -> page().contains(SHOWN));
            series.add((System.nanoTime() - start) / 1e6);
            change("DELETE", token);
            Waiting.until("the silence is over", () -> !page().contains(SHOWN));
        }
        return List.of(Finding.atMost(
                "Change a setting, from the request to the first page that shows it",
                series.median() / 1000,
                2,
                " s",
                series.inWords(" ms")));
    }

    private void change(String method, String token) {
        var now = LocalDateTime.now();
        var body = "{\"value\": \"%s/%s\"}".formatted(now.minusDays(2), now.plusDays(2));
        var request = Http.request(
                        installation.manager() + "/api/v1/organisations/" + SLUG + "/settings/calendar.silences")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        var answer = Http.send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    /** Each time another address, so that no kept page answers. */
    private String page() {
        asked++;
        var request = Http.request(installation.participation() + "/?asked=" + asked)
                .header("Host", installation.host(SLUG))
                .header("Accept-Language", "fr");
        return new String(Http.send(request).body(), StandardCharsets.UTF_8);
    }
}
