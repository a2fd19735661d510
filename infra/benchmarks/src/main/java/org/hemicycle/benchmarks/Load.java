package org.hemicycle.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Bounded load on this machine by wrk; one thread, so that the server keeps a core. */
final class Load {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern FAILURES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private Load() {}

    /** Requests a second of {@code url}, sent with the given host name and extra headers. */
    static double of(String url, String host, int connections, int seconds, String... headers) {
        var command =
                new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "-H", "Host: " + host));
        for (String header : headers) {
            command.addAll(List.of("-H", header));
        }
        command.add(url);
        return run(command, false);
    }

    /** Requests a second spread evenly over the hosts, past every cache of pages. */
    static double over(List<String> hosts, String base, String path, int connections, int seconds) {
        return scripted(script(hosts, path), base, connections, seconds);
    }

    /** Requests a second, each drawn by the script. */
    static double scripted(String script, String base, int connections, int seconds) {
        return drawn(script, base, connections, seconds, false);
    }

    private static double drawn(String script, String base, int connections, int seconds, boolean refused) {
        try {
            Path file = Files.createTempFile("requests", ".lua");
            try {
                Files.writeString(file, script);
                return run(
                        List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "-s", file.toString(), base),
                        refused);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Answers a second that are all refusals, each request drawn by the script. */
    static double refused(String script, String base, int connections, int seconds) {
        return drawn(script, base, connections, seconds, true);
    }

    private static String script(List<String> hosts, String path) {
        var names =
                String.join(",", hosts.stream().map(host -> "'" + host + "'").toList());
        return """
                local hosts = {%s}
                local at = 0
                request = function()
                  at = at %% #hosts + 1
                  return wrk.format('GET', '%s', {['Host'] = hosts[at], ['Accept-Language'] = 'fr', ['Cookie'] = 'visit=1'})
                end
                """.formatted(names, path);
    }

    private static double run(List<String> command, boolean refused) {
        String output = Commands.output(command);
        var failures = FAILURES.matcher(output);
        if (failures.find() != refused) {
            throw new IllegalStateException((refused ? "no answers" : failures.group(1) + " answers")
                    + " were refusals: " + String.join(" ", command));
        }
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("wrk printed no rate:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
