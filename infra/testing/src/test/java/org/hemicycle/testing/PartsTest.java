package org.hemicycle.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class PartsTest {
    @Test
    void nobodyMayCallSetConfigInANewDatabase() throws Exception {
        var registry = TestDatabase.freshRegistry();
        try (var connection = DriverManager.getConnection(registry.url(), registry.user(), registry.password());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select set_config('role', 'postgres', true)"))
                    .hasMessageContaining("permission denied for function set_config");
        }
    }

    @Test
    void filesRefuseStrangers() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(TestFiles.endpoint() + "/bucket"))
                            .PUT(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void mailComesBackOnTheSamePort() {
        int port = TestMail.port();
        TestMail.goDown();
        TestMail.comeBack();
        assertThat(TestMail.port()).isEqualTo(port);
    }

    @Test
    void theBrowserFindsAPictureWithoutAlternative() {
        try (var visitor = TestBrowser.desktop()) {
            var page = visitor.newPage();
            page.setContent(
                    "<!doctype html><html lang=fr><title>t</title><main><h1>t</h1><img src='x.png'></main></html>");
            assertThat(TestBrowser.violations(page)).anyMatch(line -> line.startsWith("image-alt"));
        }
    }
}
