package org.hemicycle.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.hemicycle.standalone.home.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneInstallationTest {
    private Installation installation;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        installation = new Installation(folder);
        installation.up();
    }

    @AfterAll
    void stop() throws Exception {
        installation.close();
    }

    @Test
    void keepsTheCredentialsForTheirOwner() throws Exception {
        var file = installation.home.credentials();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var credentials = installation.credentials();
        assertThat(credentials.propertyNames()).containsExactly("operator", "api", "database");
        assertThat(credentials.path("operator").propertyNames()).containsExactly("email", "password");
        assertThat(credentials.path("api").propertyNames()).containsExactly("clientId", "clientSecret");
        assertThat(credentials.path("database").propertyNames()).containsExactly("url", "user", "password");
        assertThat(credentials.path("operator").path("password").asString()).hasSizeGreaterThan(20);
    }

    @Test
    void refusesASecondLauncher() throws Exception {
        var second = installation.launch("up");
        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isOne();
        assertThat(Files.readString(installation.said())).contains("hemicycle: Hemicycle already runs in");
    }

    @Test
    void writesDurably() throws Exception {
        try (var connection = installation.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name || '=' || setting from pg_settings where name in"
                        + " ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses')")) {
            var settings = new ArrayList<String>();
            while (rows.next()) {
                settings.add(rows.getString(1));
            }
            assertThat(settings)
                    .contains("fsync=on", "synchronous_commit=on", "full_page_writes=on", "listen_addresses=127.0.0.1");
        }
    }

    @Test
    void closesTheFunctionThatChangesSettings() throws Exception {
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            statement.execute("create database made_later");
            var rows = statement.executeQuery("select has_function_privilege('hemicycle_manager',"
                    + " 'pg_catalog.set_config(text, text, boolean)', 'execute')");
            rows.next();
            assertThat(rows.getBoolean(1)).isFalse();
        }
    }

    @Test
    void startsADeadApplicationAgain() throws Exception {
        var first = installation.child("participation app");
        first.destroyForcibly();
        installation.await(() -> installation
                .running()
                .flatMap(now -> now.alive("participation app"))
                .map(next -> next.pid() != first.pid())
                .orElse(false));
    }

    @Test
    void showsWhatWasSent() throws Exception {
        send("Bienvenue <ici>", "Lisez http://nantes.localhost/x");
        var list = page("/", "fr");
        assertThat(list.body()).contains("Bienvenue &lt;ici&gt;", "lang=\"fr\"");
        var link = list.body().replaceFirst("(?s).*?href=\"(/mails/[^\"]+)\".*", "$1");
        assertThat(page(link, "en").body()).contains("<a href=\"http://nantes.localhost/x\"", "All mails");
        assertThat(page(link + "/source", "en").body()).contains("Subject: Bienvenue");
        assertThat(page("/mails/..%2f..%2fsecrets.json", "en").statusCode()).isEqualTo(404);
    }

    private void send(String subject, String text) throws IOException {
        var port = Integer.parseInt(installation.environment.get(Part.MAIL.variable()));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var answers = new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII);
                var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            answers.nextLine();
            for (var command : new String[] {
                "HELO localhost",
                "MAIL FROM:<a@b.invalid>",
                "RCPT TO:<c@d.invalid>",
                "DATA",
                "From: a@b.invalid\r\nTo: c@d.invalid\r\nSubject: %s\r\n\r\n%s\r\n.".formatted(subject, text),
                "QUIT"
            }) {
                out.print(command + "\r\n");
                out.flush();
                assertThat(answers.nextLine()).matches("[23].*");
            }
        }
    }

    private HttpResponse<String> page(String path, String language) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var address = "http://127.0.0.1:" + installation.environment.get(Part.MAIL_PAGE.variable()) + path;
            var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", language);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
