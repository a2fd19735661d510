package org.hemicycle.manager.signup;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hemicycle.testing.TestMail;

/** Somebody who signs up, without a browser but with one's patience for sums. */
final class Newcomer {
    private static final Pattern LINK = Pattern.compile("http://\\S+/signup/[A-Za-z0-9_-]{65}");
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String base;
    private final String email;

    Newcomer(String base, String email) {
        this.base = base;
        this.email = email;
    }

    /** Fills the form in, having done the sum or not. */
    HttpResponse<String> asks(String name, String slug, boolean works) {
        return asks(name, slug, works ? effort() : "", "association");
    }

    HttpResponse<String> asks(String name, String slug, String effort, String kind) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("kind", kind);
        fields.put("slug", slug);
        fields.put("person", "Nora Nouvelle");
        fields.put("email", email);
        fields.put("effort", effort);
        return post("/signup", fields);
    }

    /** The answer to the sum of a fresh form. */
    String effort() {
        var page = get("/signup").body();
        var salt = data(page, "salt");
        var target = data(page, "target");
        int number = IntStream.rangeClosed(0, Integer.parseInt(data(page, "most")))
                .filter(each -> digest(salt + each).equals(target))
                .findFirst()
                .orElseThrow();
        return salt + "." + number + "." + data(page, "seal");
    }

    /** The path of the link in the newest letter, which is waited for. */
    String link(int letters) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> letters() >= letters);
        try {
            var message = TestMail.to(email).stream()
                    .filter(letter -> text(letter).contains("/signup/"))
                    .toList()
                    .getLast();
            var found = LINK.matcher(text(message));
            if (!found.find()) {
                throw new AssertionError(text(message));
            }
            return URI.create(found.group()).getPath();
        } catch (RuntimeException e) {
            throw new AssertionError(e);
        }
    }

    /** How many letters with a link have come. */
    long letters() {
        return TestMail.to(email).stream()
                .filter(letter -> text(letter).contains("/signup/"))
                .count();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static String text(jakarta.mail.internet.MimeMessage message) {
        try {
            return part(message);
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(jakarta.mail.Part part) throws IOException, jakarta.mail.MessagingException {
        if (part.getContent() instanceof jakarta.mail.Multipart parts) {
            return part(parts.getBodyPart(0));
        }
        return String.valueOf(part.getContent());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "fr");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String data(String page, String name) {
        var found = Pattern.compile("data-" + name + "=\"([^\"]*)\"").matcher(page);
        if (!found.find()) {
            throw new AssertionError("no data-" + name + " in " + page);
        }
        return found.group(1);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
