package org.hemicycle.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Pages of one space beside the same framework sending the same bytes, and beside nginx sending 20 kB. */
final class Pages {
    private static final int ROUNDS = 5;
    private static final int SECONDS = 3;

    /** Until the compilers of both sides have done most of their work. */
    private static final int WARMING = 30;

    private static final int CONNECTIONS = 32;
    private static final String SLUG = "changer-lyon";
    private static final String LIST = "/spaces/programme/proposals";

    /** Pages are kept for visitors without cookies only: whoever brings one is answered by SQL and rendering. */
    private static final String UNCACHED = "Cookie: visit=1";

    private final Installation installation;

    Pages(Installation installation) {
        this.installation = installation;
    }

    List<Finding> measure() throws IOException {
        var home = Http.send(Http.request(installation.participation() + "/")
                .header("Host", installation.host(SLUG))
                .header("Accept-Language", "fr"));
        String etag = home.headers().firstValue("ETag").orElse("\"none\"");
        var cached = new Series();
        var raw = new Series();
        var unchanged = new Series();
        var rawUnchanged = new Series();
        var list = new Series();
        var nginxRate = new Series();
        var rendered = new Series();
        try (var limit = new Raw(home.body());
                var memory = new Raw(listed());
                var nginx = new Nginx()) {
            var loads = List.<Timed>of(
                    seconds -> Load.of(limit.address(), "raw", CONNECTIONS, seconds),
                    seconds -> page("/", seconds),
                    seconds -> Load.of(limit.address(), "raw", CONNECTIONS, seconds, "If-None-Match: \"raw\""),
                    seconds -> page("/", seconds, "If-None-Match: " + etag),
                    seconds -> Load.of(nginx.address(), "nginx", CONNECTIONS, seconds),
                    seconds -> page(LIST, seconds, UNCACHED),
                    seconds -> Load.of(memory.address() + "rendered", "raw", CONNECTIONS, seconds));
            loads.forEach(load -> load.rate(WARMING));
            for (int round = 0; round < ROUNDS; round++) {
                double[] rates =
                        loads.stream().mapToDouble(load -> load.rate(SECONDS)).toArray();
                raw.add(rates[0]);
                cached.add(rates[1]);
                rawUnchanged.add(rates[2]);
                unchanged.add(rates[3]);
                nginxRate.add(rates[4]);
                list.add(rates[5]);
                rendered.add(rates[6]);
            }
        }
        return findings(raw, cached, rawUnchanged, unchanged, nginxRate, list, rendered, home.body().length);
    }

    private byte[] listed() {
        return Http.send(Http.request(installation.participation() + LIST)
                        .header("Host", installation.host(SLUG))
                        .header("Accept-Language", "fr"))
                .body();
    }

    /** A load of so many seconds, in requests a second. */
    private interface Timed {
        double rate(int seconds);
    }

    private double page(String path, int seconds, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("Accept-Language: fr");
        return Load.of(
                installation.participation() + path,
                installation.host(SLUG),
                CONNECTIONS,
                seconds,
                all.toArray(String[]::new));
    }

    private static List<Finding> findings(
            Series raw,
            Series cached,
            Series rawUnchanged,
            Series unchanged,
            Series nginx,
            Series list,
            Series rendered,
            int bytes) {
        return List.of(
                Finding.atLeast(
                        "Home page, anonymous, cached, beside the same framework sending the same bytes",
                        cached.median() / raw.median(),
                        0.8,
                        "%s against %s, %,d bytes".formatted(cached.inWords("/s"), raw.inWords("/s"), bytes)),
                Finding.atLeast(
                        "The same page answered by 304",
                        unchanged.median() / rawUnchanged.median(),
                        0.8,
                        "%s against %s".formatted(unchanged.inWords("/s"), rawUnchanged.inWords("/s"))),
                Finding.atLeast(
                        "Home page, cached, beside nginx sending 20 kB",
                        cached.median() / nginx.median(),
                        0.25,
                        "%s against %s".formatted(cached.inWords("/s"), nginx.inWords("/s"))),
                Finding.atLeast(
                        "List of 20 of 214 proposals with its SQL, uncached, beside nginx sending 20 kB",
                        list.median() / nginx.median(),
                        0.04,
                        "%s against %s".formatted(list.inWords("/s"), nginx.inWords("/s"))),
                Finding.atLeast(
                        "The same list, beside the same page rendered from memory",
                        list.median() / rendered.median(),
                        0.3,
                        "%s against %s".formatted(list.inWords("/s"), rendered.inWords("/s"))));
    }
}
