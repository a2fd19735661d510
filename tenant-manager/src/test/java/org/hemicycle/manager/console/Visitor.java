package org.hemicycle.manager.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hemicycle.manager.Phone;

/** A person with a browser that keeps cookies and runs no scripts; follows no redirect. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "a-boundary-that-is-in-no-field";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private String token = "";

    private Visitor(String base) {
        this.base = base;
    }

    static Visitor at(String base) {
        return new Visitor(base);
    }

    Visitor signedIn(String email, String password) {
        get("/sign-in");
        var answer = post("/sign-in", "email", email, "password", password);
        if (answer.statusCode() != 302 || where(answer).contains("refused")) {
            throw new AssertionError("not signed in: " + answer.statusCode() + " " + answer.headers());
        }
        var code = Phone.code(email);
        get("/sign-in/code");
        var opened = post("/sign-in/code", "code", code);
        if (opened.statusCode() / 100 != 3) {
            throw new AssertionError("no code taken: " + opened.statusCode() + " " + opened.body());
        }
        get("/account");
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form, with the token of the last page that had one. */
    HttpResponse<String> post(String path, String... fields) {
        var body = new StringBuilder("_csrf=").append(encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Posts a form with a file, in the field {@code logo}. */
    HttpResponse<String> postWithLogo(String path, byte[] logo, String... fields) {
        var parts = new ArrayList<byte[]>();
        part(parts, "_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            part(parts, fields[i], fields[i + 1]);
        }
        parts.add(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"logo\"; filename=\""
                        + (logo.length == 0 ? "" : "logo") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(logo);
        parts.add(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(List.copyOf(parts))));
    }

    /** The path that an answer leads to. */
    static String where(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> {
                    var address = URI.create(place);
                    return address.getRawQuery() == null
                            ? address.getPath()
                            : address.getPath() + "?" + address.getRawQuery();
                })
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void part(List<byte[]> parts, String name, String value) {
        parts.add(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
