package org.hemicycle.participation.api;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemicycle.participation.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that an administrator has connected by the forms, and what it sends. */
final class Connected {
    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123";
    static final String RETURN = "https://portal.example/return";
    private static final Pattern CODE = Pattern.compile("<code>([^<]+)</code>");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final long id;
    final String clientId;
    final String secret;
    private final Browser machine;

    private Connected(long id, String clientId, String secret, Browser machine) {
        this.id = id;
        this.clientId = clientId;
        this.secret = secret;
        this.machine = machine;
    }

    /** @param fields of the form, names and values in turn */
    static Connected by(Browser administrator, Browser machine, String kind, String... fields) {
        administrator.get("/admin/connections/new?kind=" + kind);
        var all = new String[fields.length + 2];
        all[0] = "kind";
        all[1] = kind;
        System.arraycopy(fields, 0, all, 2, fields.length);
        var made = administrator.post("/admin/connections", all);
        if (made.status() != 201) {
            throw new AssertionError(made.status() + made.body());
        }
        var codes = codes(made);
        var id = made.body().replaceFirst("(?s).*href=\"/admin/connections/(\\d+)\".*", "$1");
        return new Connected(
                Long.parseLong(id), codes.getFirst(), kind.equals("application") ? "" : codes.get(1), machine);
    }

    static Connected program(Browser administrator, Browser machine, String... scopes) {
        var fields = new String[2 + scopes.length * 2];
        fields[0] = "name";
        fields[1] = "Tableau de bord";
        for (int i = 0; i < scopes.length; i++) {
            fields[2 + 2 * i] = "scopes";
            fields[3 + 2 * i] = scopes[i];
        }
        return by(administrator, machine, "program", fields);
    }

    static Connected site(Browser administrator, Browser machine) {
        return by(
                administrator,
                machine,
                "site",
                "name",
                "Portail des associations",
                "scopes",
                "profile",
                "scopes",
                "email",
                "redirects",
                RETURN,
                "logouts",
                "https://portal.example/bye");
    }

    /** What a page shows to be noted: identifier, secret, addresses. */
    static java.util.List<String> codes(Browser.Answer page) {
        return CODE.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }

    /** The answer of the token endpoint to these parameters, with the client's own secret. */
    Browser.Answer token(String... parameters) {
        return tokenAs(clientId, secret, parameters);
    }

    /** The same in the name of another client, or with another secret. */
    Browser.Answer tokenAs(String client, String secret, String... parameters) {
        return postAs("/oauth2/token", client, secret, parameters);
    }

    private Browser.Answer postAs(String path, String client, String secret, String... parameters) {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return machine.send(
                "POST",
                path,
                form(parameters),
                "Content-Type: application/x-www-form-urlencoded",
                "Authorization: Basic " + basic);
    }

    Browser.Answer post(String path, String... parameters) {
        return postAs(path, clientId, secret, parameters);
    }

    /** A token for itself, with all its scopes. */
    String accessToken() {
        var answer = token("grant_type", "client_credentials");
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + answer.body());
        }
        return json(answer).path("access_token").asString();
    }

    /** Exchanges a code as it should be done. */
    Browser.Answer exchange(String code) {
        return token(
                "grant_type", "authorization_code", "code", code, "redirect_uri", RETURN, "code_verifier", VERIFIER);
    }

    Browser.Answer refresh(String token) {
        return token("grant_type", "refresh_token", "refresh_token", token);
    }

    /** The address by which the site asks for a sign-in; more parameters replace those of the same name, an empty one goes. */
    String authorize(String... more) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", RETURN);
        parameters.put("scope", "openid profile email");
        parameters.put("state", "state of the site");
        parameters.put("nonce", "nonce-1");
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], more[i + 1]);
        }
        parameters.values().removeIf(String::isEmpty);
        return "/oauth2/authorize?"
                + form(parameters.entrySet().stream()
                        .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
    }

    /** Comes from the site with this browser and consents if asked; gives what the site is told. */
    Map<String, String> signIn(Browser person, String... more) {
        var answer = person.get(authorize(more), "Sec-Fetch-Site: cross-site");
        if (answer.location().startsWith("/oauth2/consent")) {
            answer = consent(person, answer.location(), true);
        }
        return told(answer);
    }

    /** Answers the page of consent. */
    Browser.Answer consent(Browser person, String page, boolean accept) {
        var shown = person.get(page).body();
        var state = shown.replaceFirst("(?s).*name=\"state\" value=\"([^\"]+)\".*", "$1");
        var fields = new java.util.ArrayList<String>(java.util.List.of("client_id", clientId, "state", state));
        if (accept) {
            Pattern.compile("name=\"scope\" value=\"([^\"]+)\"")
                    .matcher(shown)
                    .results()
                    .forEach(scope -> fields.addAll(java.util.List.of("scope", scope.group(1))));
        }
        return person.post("/oauth2/authorize", fields.toArray(String[]::new));
    }

    /** The parameters of an answer that leads back to the site, by redirect or by page. */
    static Map<String, String> told(Browser.Answer answer) {
        var address = answer.status() == 303
                ? answer.header("Location")
                : answer.body()
                        .replaceFirst("(?s).*content=\"0;url=([^\"]+)\".*", "$1")
                        .replace("&amp;", "&");
        if (!address.startsWith(RETURN)) {
            throw new AssertionError(answer.status() + " does not lead back: " + answer.header("Location")
                    + answer.body().replaceAll("(?s).*<main", "<main"));
        }
        return parameters(address);
    }

    static Map<String, String> parameters(String address) {
        var told = new LinkedHashMap<String, String>();
        for (var pair : address.substring(address.indexOf('?') + 1).split("&")) {
            var parts = pair.split("=", 2);
            told.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return told;
    }

    static JsonNode json(Browser.Answer answer) {
        return JSON.readTree(answer.body());
    }

    /** The claims of a signed token, unchecked. */
    static JsonNode claims(String jwt) {
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String form(String... parameters) {
        var form = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(parameters[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
