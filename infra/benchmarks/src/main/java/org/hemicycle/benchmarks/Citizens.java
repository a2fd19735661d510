package org.hemicycle.benchmarks;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Many citizens of one organisation, put into its table and signed in through its form. */
final class Citizens {
    static final String PASSWORD = "un-long-chemin-de-halage";

    /** Of the password above, at the least cost: how slowly a password is checked is not what is measured. */
    private static final String HASH = "$2a$04$tQc3GWkaumaMmBTUvZgjTeW.C4.D0ZOVYg/rnAFkGYOJcrcYHbzPi";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Installation installation;
    private final String slug;

    Citizens(Installation installation, String slug) {
        this.installation = installation;
        this.slug = slug;
    }

    /**
     * A citizen who is signed in.
     *
     * @param cookies the value of the Cookie header
     * @param token what a form of theirs must carry
     */
    record Citizen(String cookies, String token) {}

    /** Signs this many citizens in; {@code page} shows a form with a token to those who are. */
    List<Citizen> signIn(int count, String page) {
        enrol(count);
        var citizens = new ArrayList<Citizen>();
        for (int number = 1; number <= count; number++) {
            citizens.add(signIn(address(number), page));
        }
        return citizens;
    }

    /** A hash of the password at the cost that the product uses. */
    static String productHash() {
        return BCrypt.hashpw(PASSWORD, BCrypt.gensalt(10));
    }

    /** From now on the citizens' passwords are kept as the product keeps them, and checking one takes its time. */
    void hashAsTheProductDoes() {
        try (var connection = installation.cell();
                var statement = connection.prepareStatement(
                        "update %s.participant set password_hash = ? where email like 'citizen-%%@bench.invalid'"
                                .formatted(installation.schema(slug)))) {
            statement.setString(1, productHash());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The form to sign in, as somebody without a session gets it. */
    Citizen form() {
        var cookies = new LinkedHashMap<String, String>();
        var token = encoded(token(get("/session/new", cookies)));
        return new Citizen(header(cookies), token);
    }

    private Citizen signIn(String email, String page) {
        var cookies = new LinkedHashMap<String, String>();
        String form = get("/session/new", cookies);
        String body = "email=%s&password=%s&_csrf=%s".formatted(email, PASSWORD, encoded(token(form)));
        var answer = Http.send(Http.request(installation.participation() + "/session")
                .header("Host", installation.host(slug))
                .header("Cookie", header(cookies))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("sign-in answered " + answer.statusCode());
        }
        keep(answer, cookies);
        String token = token(get(page, cookies));
        return new Citizen(header(cookies), encoded(token));
    }

    private String get(String path, Map<String, String> cookies) {
        var request = Http.request(installation.participation() + path).header("Host", installation.host(slug));
        if (!cookies.isEmpty()) {
            request.header("Cookie", header(cookies));
        }
        var answer = Http.send(request);
        keep(answer, cookies);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private void enrol(int count) {
        try (var connection = installation.cell();
                var statement = connection.prepareStatement("""
                        insert into %s.participant (email, name, password_hash, locale, confirmed_at)
                        select 'citizen-' || n || '@bench.invalid', 'Citizen ' || n, ?, 'fr', now()
                          from generate_series(1, ?) n
                        """.formatted(installation.schema(slug)))) {
            statement.setString(1, HASH);
            statement.setInt(2, count);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String address(int number) {
        return encoded("citizen-" + number + "@bench.invalid");
    }

    private static String token(String html) {
        var token = TOKEN.matcher(html);
        if (!token.find()) {
            throw new IllegalStateException("the page has no form with a token");
        }
        return token.group(1);
    }

    private static void keep(HttpResponse<?> answer, Map<String, String> cookies) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
    }

    private static String header(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
