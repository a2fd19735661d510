package org.hemicycle.manager.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.manager.Phone;
import org.junit.jupiter.api.Test;

class SessionTest extends ManagerTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void followsRunsAndReachesNothingElseOfTheApi() throws Exception {
        var unknownRun = "/api/v1/runs/" + java.util.UUID.randomUUID();
        assertThat(get(unknownRun + "/events").statusCode()).isEqualTo(401);
        var signedIn = signIn();
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .contains("hemicycle-operator")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        assertThat(get(unknownRun + "/events").statusCode())
                .as("with a password only")
                .isEqualTo(401);
        typeACode();
        assertThat(get(unknownRun + "/events").statusCode()).isEqualTo(404);
        assertThat(get(unknownRun).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/organisations").statusCode()).isEqualTo(401);
    }

    @Test
    void needsTheTokenOfTheForm() throws Exception {
        get("/sign-in");
        assertThat(post("email=a&password=b").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> signIn() throws Exception {
        var form = CSRF.matcher(get("/sign-in").body());
        assertThat(form.find()).isTrue();
        return post("email=" + encoded(OPERATOR_EMAIL) + "&password=" + encoded(OPERATOR_PASSWORD) + "&_csrf="
                + encoded(form.group(1)));
    }

    private void typeACode() throws Exception {
        var code = Phone.code(OPERATOR_EMAIL);
        var form = CSRF.matcher(get("/sign-in/code").body());
        assertThat(form.find()).isTrue();
        assertThat(post("/sign-in/code", "code=" + code + "&_csrf=" + encoded(form.group(1)))
                        .statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(MANAGER + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        return post("/sign-in", form);
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(MANAGER + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
