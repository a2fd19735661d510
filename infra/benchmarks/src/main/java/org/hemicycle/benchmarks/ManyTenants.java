package org.hemicycle.benchmarks;

import java.util.List;

/** The same load on one tenant and spread evenly over many, alternated; pages with their SQL. */
final class ManyTenants {
    private static final int ROUNDS = 5;
    private static final int SECONDS = 5;
    private static final int CONNECTIONS = 16;
    private static final String PATH = "/spaces";

    private final Installation installation;

    ManyTenants(Installation installation) {
        this.installation = installation;
    }

    List<Finding> measure(int tenants) {
        var hosts = Installation.slugs("tenant", 1, tenants).stream()
                .map(installation::host)
                .toList();
        var one = new Series();
        var many = new Series();
        for (int round = -1; round < ROUNDS; round++) {
            double single =
                    Load.over(List.of(hosts.getFirst()), installation.participation(), PATH, CONNECTIONS, SECONDS);
            double spread = Load.over(hosts, installation.participation(), PATH, CONNECTIONS, SECONDS);
            if (round >= 0) {
                one.add(single);
                many.add(spread);
            }
        }
        return List.of(Finding.atLeast(
                "Throughput spread over %,d tenants, beside the same load on one".formatted(tenants),
                many.median() / one.median(),
                0.75,
                "%s against %s".formatted(many.inWords("/s"), one.inWords("/s"))));
    }
}
