package org.hemicycle.participation.proposals.map;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the organisation's search for addresses, which answers in GeoJSON. The server asks, with the address and nothing else: whoever
 * writes a proposal stays unknown there.
 */
@Component
public class Geocoder {
    private static final Logger LOG = LoggerFactory.getLogger(Geocoder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST = 5;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Settings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Geocoder(Settings settings) {
        this.settings = settings;
    }

    /** Whether the organisation has one. */
    public boolean isThere() {
        return !address().isEmpty();
    }

    /** The places found for an address, the best first; none where nobody answers. */
    public List<Candidate> find(String words) {
        if (!isThere() || words.isBlank()) {
            return List.of();
        }
        var question = HttpRequest.newBuilder(URI.create(address() + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            var answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? read(answer.body()) : List.of();
        } catch (IOException failure) {
            LOG.warn(
                    "The search for addresses of {} does not answer",
                    CurrentTenant.get().id());
            return List.of();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private String address() {
        return settings.of(CurrentTenant.get()).map().geocoderUrl();
    }

    static List<Candidate> read(String json) {
        try {
            return JSON.readTree(json)
                    .path("features")
                    .valueStream()
                    .flatMap(Geocoder::candidate)
                    .limit(MOST)
                    .toList();
        } catch (JacksonException _) {
            return List.of();
        }
    }

    private static Stream<Candidate> candidate(JsonNode feature) {
        double longitude = feature.path("geometry").path("coordinates").path(0).asDouble(Double.NaN);
        double latitude = feature.path("geometry").path("coordinates").path(1).asDouble(Double.NaN);
        var label = Stream.of("label", "display_name", "name")
                .map(key -> feature.path("properties").path(key).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst();
        return label.isPresent() && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85
                ? Stream.of(new Candidate(label.get(), latitude, longitude))
                : Stream.empty();
    }
}
