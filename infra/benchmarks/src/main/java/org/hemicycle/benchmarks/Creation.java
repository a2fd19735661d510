package org.hemicycle.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** From the request to the first page served, with 5, 100 and 1,000 organisations in the cell. */
final class Creation {
    private static final int SAMPLES = 9;

    private final Installation installation;

    Creation(Installation installation) {
        this.installation = installation;
    }

    List<Finding> measure(int most) {
        String token = installation.token();
        warm(token);
        var first = sample("one", token);
        var findings = new ArrayList<Finding>();
        findings.add(Finding.atMost(
                "Create an organisation, from the request to its first page served",
                first.median() / 1000,
                1,
                " s",
                first.inWords(" ms")));
        for (int count : List.of(100, 1_000)) {
            if (count > most) {
                continue;
            }
            fill(count, token);
            var later = sample("at" + count, token);
            findings.add(Finding.atMost(
                    "The same with %,d organisations, against the first".formatted(count),
                    later.median() / first.median(),
                    1.2,
                    "",
                    later.inWords(" ms")));
        }
        return findings;
    }

    private void warm(String token) {
        for (String slug : Installation.slugs("warm", 1, 5)) {
            milliseconds(slug, token);
        }
    }

    private Series sample(String prefix, String token) {
        var series = new Series();
        for (String slug : Installation.slugs(prefix, 1, SAMPLES)) {
            series.add(milliseconds(slug, token));
        }
        return series;
    }

    private double milliseconds(String slug, String token) {
        long start = System.nanoTime();
        installation.create(slug, token);
        Waiting.until(slug + " serves its first page", () -> installation.serves(slug));
        return (System.nanoTime() - start) / 1e6;
    }

    private void fill(int count, String token) {
        var slugs = Installation.slugs("tenant", 1, count);
        try (var workers = Executors.newFixedThreadPool(4)) {
            var created = slugs.stream()
                    .map(slug -> CompletableFuture.runAsync(() -> createUnlessThere(slug, token), workers))
                    .toList();
            created.forEach(CompletableFuture::join);
        }
    }

    private void createUnlessThere(String slug, String token) {
        if (!installation.serves(slug)) {
            milliseconds(slug, token);
        }
    }
}
