package org.hemicycle.manager;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with the tenant manager, with or without a token. */
public final class Api {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final String base;
    private final String client;
    private final String secret;
    private final String scope;

    private Api(String base, String client, String secret, String scope) {
        this.base = base;
        this.client = client;
        this.secret = secret;
        this.scope = scope;
    }

    /** The API as another client, with both scopes. */
    public static Api as(String base, String client, String secret) {
        return new Api(base, client, secret, "organisations:read organisations:write");
    }

    /** Another client, with both scopes. */
    public Api of(String otherClient, String itsSecret) {
        return as(base, otherClient, itsSecret);
    }

    /** The same client, asking for these scopes only. */
    public Api withScope(String narrower) {
        return new Api(base, client, secret, narrower);
    }

    /** An answer: {@code json} is null where there is no JSON. */
    public record Answer(
            int status, HttpResponse<String> http, @Nullable JsonNode parsed) {
        public JsonNode json() {
            if (parsed == null) {
                throw new AssertionError("No JSON but: " + http.body());
            }
            return parsed;
        }

        public @Nullable String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** Sends with the token of this client. */
    public Answer send(String method, String path, @Nullable String body, String... headers) {
        var request = request(method, path, body, headers).header("Authorization", "Bearer " + token());
        return exchange(request.build());
    }

    /** Sends without any token. */
    public Answer anonymously(String method, String path, @Nullable String body, String... headers) {
        return exchange(request(method, path, body, headers).build());
    }

    public String token() {
        return TOKENS.computeIfAbsent(
                client + " " + scope,
                _ -> tokenAnswer().json().get("access_token").asString());
    }

    public Answer tokenAnswer() {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var form = "grant_type=client_credentials&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8);
        return anonymously(
                "POST",
                "/oauth2/token",
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                "Basic " + credentials);
    }

    private HttpRequest.Builder request(String method, String path, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body != null && request.build().headers().firstValue("Content-Type").isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return request;
    }

    private static Answer exchange(HttpRequest request) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            var json = type.contains("json")
                            && !type.contains("ndjson")
                            && !response.body().isEmpty()
                    ? JSON.readTree(response.body())
                    : null;
            return new Answer(response.statusCode(), response, json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
