package org.hemicycle.standalone.fleet;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.hemicycle.standalone.home.Credentials;
import org.hemicycle.standalone.home.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tenant manager's REST API, spoken to with the generated client. */
public final class ManagerApi implements AutoCloseable {
    private final URI base;
    private final Credentials.Api client;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private @Nullable String token;
    private Instant tokenEnds = Instant.MIN;

    public ManagerApi(int port, Credentials.Api client) {
        base = URI.create("http://localhost:" + port);
        this.client = client;
    }

    /** Asks for a new organisation; the same key twice makes it once. */
    HttpResponse<String> create(JsonNode organisation, String idempotencyKey) throws IOException {
        return send(authorized("/api/v1/organisations")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(organisation.toString())));
    }

    /** Changes settings of the platform, whatever they are now. */
    HttpResponse<String> change(String path, String patch) throws IOException {
        return send(authorized(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString(patch)));
    }

    /** Asks for something else; the same key twice does it once. */
    HttpResponse<String> post(String path, String body, String idempotencyKey) throws IOException {
        return send(authorized(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(authorized(path).GET());
    }

    private HttpRequest.Builder authorized(String path) throws IOException {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token());
    }

    private String token() throws IOException {
        if (token == null || Instant.now().isAfter(tokenEnds)) {
            var answer = send(HttpRequest.newBuilder(base.resolve("/oauth2/token"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Basic " + basic())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials&scope="
                            + encoded("organisations:read organisations:write"))));
            if (answer.statusCode() != 200) {
                throw new IOException("no token: status " + answer.statusCode() + " " + answer.body());
            }
            var given = Json.tree(answer.body());
            token = given.path("access_token").asString("");
            tokenEnds = Instant.now().plusSeconds(given.path("expires_in").asLong(60) - 20);
        }
        return token;
    }

    private String basic() {
        var both = encoded(client.clientId()) + ":" + encoded(client.clientSecret());
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
