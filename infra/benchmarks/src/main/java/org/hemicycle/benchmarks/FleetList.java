package org.hemicycle.benchmarks;

import java.util.List;

/**
 * The list of organisations with 10,000 of them, beside the same list with ten: a page of 25 newest first, a page by name, and a search
 * that finds one. Both fleets are measured in turns, in one registry that grows and shrinks.
 */
final class FleetList {
    private static final int MANY = 10_000;
    private static final int FEW = 10;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 3;
    private static final int WARMING = 15;
    private static final int CONNECTIONS = 8;
    private static final List<String> PAGES = List.of(
            "/api/v1/organisations?limit=10",
            "/api/v1/organisations?limit=10&sort=name",
            "/api/v1/organisations?limit=10&search=registered-7");

    private final Installation installation;

    FleetList(Installation installation) {
        this.installation = installation;
    }

    List<Finding> measure() {
        var token = installation.token();
        var many = List.of(new Series(), new Series(), new Series());
        var few = List.of(new Series(), new Series(), new Series());
        try {
            grow(FEW);
            PAGES.forEach(page -> rate(page, token, WARMING));
            for (int round = 0; round < ROUNDS; round++) {
                grow(FEW);
                take(few, token);
                grow(MANY);
                take(many, token);
            }
        } finally {
            installation.unregister();
        }
        return List.of(
                finding(
                        "A page of the fleet's list, newest first, with 10,000 organisations, beside the same with 10",
                        0,
                        many,
                        few),
                finding("The same by name", 1, many, few),
                finding("The same for a search that finds a few", 2, many, few));
    }

    private void grow(int organisations) {
        installation.unregister();
        installation.register(organisations);
        installation.gatherStatistics();
    }

    private void take(List<Series> series, String token) {
        for (int page = 0; page < PAGES.size(); page++) {
            series.get(page).add(rate(PAGES.get(page), token, SECONDS));
        }
    }

    private double rate(String page, String token, int seconds) {
        return Load.of(
                installation.manager() + page, "127.0.0.1", CONNECTIONS, seconds, "Authorization: Bearer " + token);
    }

    private static Finding finding(String what, int page, List<Series> many, List<Series> few) {
        return Finding.atLeast(
                what,
                many.get(page).median() / few.get(page).median(),
                0.7,
                "%s against %s"
                        .formatted(many.get(page).inWords("/s"), few.get(page).inWords("/s")));
    }
}
