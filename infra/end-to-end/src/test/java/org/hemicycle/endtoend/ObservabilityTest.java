package org.hemicycle.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/** The dashboard and the alerts speak of numbers that the running applications give. */
class ObservabilityTest {
    private static final Pattern NAME = Pattern.compile("\\b(?:hemicycle|hikaricp|dbscheduler|jvm|process)_[a-z_]+");
    private static final Path FOLDER = Path.of("../observability");

    private final House house = House.opened();

    @Test
    void knowsEveryNumberThatItShows() throws Exception {
        try (var visitor = TestBrowser.desktop()) {
            visitor.newPage().navigate(house.space("angers", "/"));
        }
        var given = read(house.node("/_metrics")) + read(house.console("/_metrics"));
        var missing = new TreeSet<String>();
        for (var file : new String[] {"dashboard.json", "alerts.yml"}) {
            NAME.matcher(Files.readString(FOLDER.resolve(file))).results().forEach(name -> {
                if (!Pattern.compile("(?m)^" + name.group() + "[ {]")
                        .matcher(given)
                        .find()) {
                    missing.add(name.group());
                }
            });
        }
        assertThat(missing).isEmpty();
        assertThat(given).contains("tenant=\"angers\"");
    }

    @Test
    void tellsABalancerThatBothMayBeSentVisitors() throws Exception {
        assertThat(read(house.node("/_ready"))).contains("up");
        assertThat(read(house.console("/_ready"))).contains("ready");
    }

    private static String read(String address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Bearer " + House.METRICS_TOKEN)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
