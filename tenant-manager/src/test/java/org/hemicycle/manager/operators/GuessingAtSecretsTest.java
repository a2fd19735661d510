package org.hemicycle.manager.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test calls from addresses of its own: all of 127.0.0.0/8 is this machine. */
class GuessingAtSecretsTest extends ManagerTest {
    @Test
    void holdsUpTheGuesserAndNotTheProgram() throws Exception {
        var program = program();
        var other = program();
        for (int i = 1; i < Guessed.CLIENT; i++) {
            var wrong = ask("127.0.0.2", program.id(), "wrong " + i);
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.body()).contains("\"error\":\"invalid_client\"");
        }
        var last = ask("127.0.0.2", program.id(), "wrong");
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(50, 61);
        assertThat(last.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(last.body()).contains("\"error\":\"invalid_client\"", "\"error_description\"");
        assertThat(ask("127.0.0.2", program.id(), program.secret()).statusCode())
                .as("the right one, too late")
                .isEqualTo(429);
        assertThat(ask("127.0.0.2", program.id(), program.secret(), "X-Forwarded-For", "192.0.2.1")
                        .statusCode())
                .as("an address that nobody vouches for")
                .isEqualTo(429);
        assertThat(ask("127.0.0.2", other.id(), other.secret()).statusCode()).isEqualTo(200);
        assertThat(ask("127.0.0.3", program.id(), program.secret()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void holdsUpWhoeverTriesManyNames() throws Exception {
        var program = program();
        for (int i = 1; i < Guessed.ADDRESS; i++) {
            assertThat(ask("127.0.0.4", "name-" + i, "wrong").statusCode()).isEqualTo(401);
        }
        assertThat(ask("127.0.0.4", "name", "wrong").statusCode()).isEqualTo(429);
        assertThat(ask("127.0.0.4", program.id(), program.secret()).statusCode())
                .isEqualTo(429);
        assertThat(ask("127.0.0.5", program.id(), program.secret()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void countsSecretsInTheFormAndForgetsWithTheRightOne() throws Exception {
        var program = program();
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < Guessed.CLIENT; i++) {
                assertThat(post("127.0.0.6", program.id(), "wrong").statusCode())
                        .isEqualTo(401);
            }
            assertThat(post("127.0.0.6", program.id(), program.secret()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void letsTheGuesserTryAgainLater() throws Exception {
        var program = program();
        for (int i = 0; i < Guessed.CLIENT; i++) {
            post("127.0.0.7", program.id(), "wrong");
        }
        beans.getBean(JdbcClient.class)
                .sql(
                        "update sign_in_failure set locked_until = now() - interval '1 second' where email like 'CLIENT 127.0.0.7 %'")
                .update();
        assertThat(post("127.0.0.7", program.id(), program.secret()).statusCode())
                .isEqualTo(200);
    }

    private ApiClient.Credentials program() {
        return beans.getBean(ApiClients.class).create("Guessed at", Set.of(ApiClients.READ));
    }

    private static HttpResponse<String> ask(String from, String id, String secret, String... headers) throws Exception {
        var credentials = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(from, request("").header("Authorization", "Basic " + credentials), headers);
    }

    private static HttpResponse<String> post(String from, String id, String secret) throws Exception {
        return send(from, request("&client_id=" + id + "&client_secret=" + secret));
    }

    private static HttpRequest.Builder request(String more) {
        return HttpRequest.newBuilder(URI.create(MANAGER.replace("localhost", "127.0.0.1") + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + more));
    }

    private static HttpResponse<String> send(String from, HttpRequest.Builder request, String... headers)
            throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
