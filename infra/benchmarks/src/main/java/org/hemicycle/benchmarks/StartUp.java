package org.hemicycle.benchmarks;

import java.util.List;

/** From `./hemicycle up` to the first page of a space, on an installation that was built and started before. */
final class StartUp {
    private static final int ROUNDS = 3;

    private final Installation installation;

    StartUp(Installation installation) {
        this.installation = installation;
    }

    List<Finding> measure(String slug) {
        var seconds = new Series();
        for (int round = 0; round < ROUNDS; round++) {
            installation.down();
            long start = System.nanoTime();
            installation.up();
            Waiting.until("the first page", () -> installation.serves(slug));
            seconds.add((System.nanoTime() - start) / 1e6);
        }
        return List.of(Finding.atMost(
                "Start of everything (database, files, mail, both applications) to the first page",
                seconds.median() / 1000,
                10,
                " s",
                seconds.inWords(" ms")));
    }
}
