package org.hemicycle.benchmarks;

import java.util.List;

/** The same load on one tenant and spread evenly over many, alternated; pages with their SQL. */
final class ManyTenants {
    private static final int ROUNDS = 5;
    private static final int SECONDS = 5;
    private static final int WARMING = 20;
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
        load(List.of(hosts.getFirst()), WARMING);
        load(hosts, WARMING);
        for (int round = 0; round < ROUNDS; round++) {
            one.add(load(List.of(hosts.getFirst()), SECONDS));
            many.add(load(hosts, SECONDS));
        }
        return List.of(Finding.atLeast(
                "Throughput spread over %,d tenants, beside the same load on one".formatted(tenants),
                many.median() / one.median(),
                0.75,
                "%s against %s".formatted(many.inWords("/s"), one.inWords("/s"))));
    }

    private double load(List<String> hosts, int seconds) {
        return Load.over(hosts, installation.participation(), PATH, CONNECTIONS, seconds);
    }
}
