package org.hemicycle.benchmarks;

import java.io.IOException;
import java.util.List;

/**
 * The question about certificates with 10,000 organisations registered, beside the same server answering nothing at all: for names that
 * may have one, and for names that nobody has.
 */
final class TlsAsk {
    private static final int ORGANISATIONS = 10_000;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 3;
    private static final int WARMING = 20;
    private static final int CONNECTIONS = 32;
    private static final String ASK = "/_tls/ask?domain=";

    private final Installation installation;

    TlsAsk(Installation installation) {
        this.installation = installation;
    }

    List<Finding> measure() throws IOException {
        installation.register(ORGANISATIONS);
        var bare = new Series();
        var allowed = new Series();
        var refused = new Series();
        var registry = new Series();
        try (var limit = new Raw(new byte[0])) {
            var last = installation.participation() + ASK + "www.registered-" + ORGANISATIONS + ".example";
            Waiting.until("the last organisation may have its certificate", () -> Http.answers(last));
            var loads = List.<Timed>of(
                    seconds -> Load.scripted(known("/nothing?domain="), limit.address(), CONNECTIONS, seconds),
                    seconds -> Load.scripted(known(ASK), installation.participation(), CONNECTIONS, seconds),
                    seconds -> Load.refused(random(), installation.participation(), CONNECTIONS, seconds),
                    seconds -> Load.scripted(known(ASK), installation.manager(), CONNECTIONS, seconds));
            loads.forEach(load -> load.rate(WARMING));
            for (int round = 0; round < ROUNDS; round++) {
                bare.add(loads.get(0).rate(SECONDS));
                allowed.add(loads.get(1).rate(SECONDS));
                refused.add(loads.get(2).rate(SECONDS));
                registry.add(loads.get(3).rate(SECONDS));
            }
        } finally {
            installation.unregister();
        }
        return List.of(
                finding(
                        "May it have a certificate: a name that may, among 10,000 organisations, beside the bare server",
                        allowed,
                        bare,
                        0.8),
                finding("The same for random names that nobody has", refused, bare, 0.7),
                finding("The same asked of the tenant manager, which looks into the registry", registry, bare, 0.05));
    }

    private interface Timed {
        double rate(int seconds);
    }

    private static Finding finding(String what, Series product, Series limit, double goal) {
        return Finding.atLeast(
                what,
                product.median() / limit.median(),
                goal,
                "%s against %s".formatted(product.inWords("/s"), limit.inWords("/s")));
    }

    private static String known(String path) {
        return script(path, "'www.registered-' .. math.random(1, " + ORGANISATIONS + ") .. '.example'");
    }

    private static String random() {
        return script(ASK, "'x' .. math.random(1, 2000000000) .. '.example'");
    }

    private static String script(String path, String name) {
        return """
                request = function()
                  return wrk.format('GET', '%s' .. %s, {['Host'] = '127.0.0.1'})
                end
                """.formatted(path, name);
    }
}
