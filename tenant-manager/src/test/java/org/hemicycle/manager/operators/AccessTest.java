package org.hemicycle.manager.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.Test;

class AccessTest extends ManagerTest {
    @Test
    void livesAndIsReady() {
        assertThat(api.anonymously("GET", "/_alive", null).status()).isEqualTo(200);
        assertThat(api.anonymously("GET", "/_ready", null).json().get("status").asString())
                .isEqualTo("ready");
    }

    @Test
    void refusesWhoeverHasNoToken() {
        var answer = api.anonymously("GET", "/api/v1/organisations", null);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void refusesAForgedToken() {
        var answer =
                api.anonymously("GET", "/api/v1/organisations", null, "Authorization", "Bearer " + api.token() + "x");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("status").asInt()).isEqualTo(401);
    }

    @Test
    void refusesToWriteWithATokenForReading() {
        var answer = api.withScope("organisations:read").post("/api/v1/organisations", "{}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("detail").asString()).contains("organisations:write");
    }

    @Test
    void refusesAScopeThatNobodyGave() {
        assertThat(api.withScope("everything").tokenAnswer().status()).isEqualTo(400);
    }

    @Test
    void saysWhatItDoesNotKnowAsAProblem() {
        var answer = api.get("/api/v1/nothing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void answersInTheLanguageOfTheCaller() {
        var answer = api.anonymously("GET", "/api/v1/organisations", null, "Accept-Language", "fr-CA,fr;q=0.9");
        assertThat(answer.json().get("detail").asString()).contains("jeton");
    }

    @Test
    void servesNothingAtForeignHosts() throws IOException {
        assertThat(raw("evil.example")).startsWith("HTTP/1.1 404");
        assertThat(raw("city.localhost")).startsWith("HTTP/1.1 404");
        assertThat(raw("localhost.evil.example")).startsWith("HTTP/1.1 404");
        assertThat(raw("127.0.0.1")).startsWith("HTTP/1.1 401");
    }

    @Test
    void showsNoPageOfTomcatForAMalformedRequest() throws IOException {
        assertThat(send("GET /api/v1/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("<html")
                .doesNotContain("Tomcat");
    }

    private static String raw(String host) throws IOException {
        return send("GET /api/v1/organisations HTTP/1.1\r\nHost: " + host
                + "\r\nX-Forwarded-Host: localhost\r\nConnection: close\r\n\r\n");
    }

    private static String send(String request) throws IOException {
        var port = URI.create(MANAGER).getPort();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
