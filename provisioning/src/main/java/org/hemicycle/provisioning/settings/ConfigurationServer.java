package org.hemicycle.provisioning.settings;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The Spring Cloud Config server of the tenant manager. Once it has not answered, it is left alone for some seconds. */
final class ConfigurationServer implements SettingsSource {
    private static final Duration REST = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final String url;
    private final String authorization;
    private volatile long notBefore = System.nanoTime();

    /** @param url with the prefix of the server, without a slash at the end */
    ConfigurationServer(String url, String user, String password) {
        this.url = url;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> read(List<String> profiles) throws IOException {
        if (System.nanoTime() - notBefore < 0) {
            throw new IOException("The configuration server did not answer a moment ago");
        }
        try {
            return merge(ask(profiles));
        } catch (IOException e) {
            notBefore = System.nanoTime() + REST.toNanos();
            throw e;
        }
    }

    /** Forgets that it did not answer. */
    void tryAgain() {
        notBefore = System.nanoTime();
    }

    private String ask(List<String> profiles) throws IOException {
        var path = profiles.isEmpty() ? "default" : String.join(",", profiles);
        var request = HttpRequest.newBuilder(URI.create(url + "/" + APPLICATION + "/" + path))
                .timeout(Duration.ofSeconds(3))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("The configuration server answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** The first property source wins. */
    private static Map<String, String> merge(String body) throws IOException {
        try {
            var merged = new TreeMap<String, String>();
            for (var layer : JSON.readTree(body).path("propertySources")) {
                layer.path("source")
                        .properties()
                        .forEach(entry -> merged.putIfAbsent(
                                entry.getKey(), entry.getValue().asString()));
            }
            return merged;
        } catch (JacksonException e) {
            throw new IOException("The configuration server does not answer in JSON", e);
        }
    }
}
