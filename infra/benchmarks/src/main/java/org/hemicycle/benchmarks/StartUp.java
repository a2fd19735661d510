package org.hemicycle.benchmarks;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** From `./hemicycle up` to the first page of a space, on an installation that was built and started before. */
final class StartUp {
    private static final int ROUNDS = 3;

    private final Installation installation;

    StartUp(Installation installation) {
        this.installation = installation;
    }

    List<Finding> measure(String slug) {
        var firstPage = new Series();
        var everything = new Series();
        for (int round = 0; round < ROUNDS; round++) {
            installation.down();
            long start = System.nanoTime();
            var up = CompletableFuture.runAsync(installation::up);
            Waiting.until("the first page", () -> serves(slug));
            firstPage.add((System.nanoTime() - start) / 1e6);
            up.join();
            everything.add((System.nanoTime() - start) / 1e6);
        }
        return List.of(Finding.atMost(
                "From `./hemicycle up` to the first page, once built and trained",
                firstPage.median() / 1000,
                10,
                " s",
                "%s; everything ready after %s".formatted(firstPage.inWords(" ms"), everything.inWords(" ms"))));
    }

    private boolean serves(String slug) {
        try {
            return installation.serves(slug);
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }
}
