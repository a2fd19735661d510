package org.hemicycle.participation.api;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.participation.Browser;
import org.hemicycle.testing.FreePort;

/** A little site of the organisations', to which people sign in with their account of this or that space. */
final class RelyingSite implements AutoCloseable {
    private final int port = FreePort.find();
    private final HttpServer server;
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final Map<String, String> idTokens = new ConcurrentHashMap<>();

    /** @param origin of the space, {@code http://lyon.localhost:8080} */
    record Place(String origin, Connected client, Browser machine) {}

    RelyingSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    void add(String name, Place place) {
        places.put(name, place);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var name = path.replaceFirst(".*/", "");
            if (path.startsWith("/start/")) {
                start(name, exchange);
            } else if (path.startsWith("/return/")) {
                show(
                        exchange,
                        returned(
                                name,
                                Connected.parameters(exchange.getRequestURI().toString())));
            } else if (path.startsWith("/leave/")) {
                redirect(
                        exchange,
                        places.get(name).origin() + "/connect/logout?id_token_hint=" + idTokens.get(name)
                                + "&post_logout_redirect_uri=" + address("/bye"));
            } else {
                show(exchange, path.equals("/bye") ? "Left" : "Welcome");
            }
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private void start(String name, HttpExchange exchange) throws IOException {
        var state = UUID.randomUUID().toString();
        states.put(state, name);
        var asked = places.get(name)
                .client()
                .authorize("redirect_uri", address("/return/" + name), "state", state, "nonce", state);
        redirect(exchange, places.get(name).origin() + asked);
    }

    private String returned(String name, Map<String, String> told) throws Exception {
        var place = places.get(name);
        if (!name.equals(states.remove(told.get("state"))) || !place.origin().equals(told.get("iss"))) {
            return "Not asked for";
        }
        if (told.containsKey("error")) {
            return "Refused: " + told.get("error");
        }
        var tokens = Connected.json(place.client()
                .token(
                        "grant_type",
                        "authorization_code",
                        "code",
                        told.get("code"),
                        "redirect_uri",
                        address("/return/" + name),
                        "code_verifier",
                        Connected.VERIFIER));
        var idToken = SignedJWT.parse(tokens.path("id_token").asString());
        var keys = JWKSet.parse(place.machine().get("/oauth2/jwks").body());
        var key = keys.getKeyByKeyId(idToken.getHeader().getKeyID());
        boolean good = idToken.verify(new RSASSAVerifier(key.toRSAKey()))
                && idToken.getJWTClaimsSet().getIssuer().equals(place.origin())
                && idToken.getJWTClaimsSet().getAudience().contains(place.client().clientId)
                && told.get("state").equals(idToken.getJWTClaimsSet().getStringClaim("nonce"));
        idTokens.put(name, idToken.getParsedString());
        var access = tokens.path("access_token").asString();
        var said = Connected.json(place.machine().get("/userinfo", "Authorization: Bearer " + access));
        return good
                ? "Hello " + said.path("name").asString() + " of " + name + ", "
                        + said.path("sub").asString()
                : "Forged";
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void show(HttpExchange exchange, String text) throws IOException {
        var page = ("<!doctype html><html lang=en><title>Site</title><main><h1>" + text + "</h1></main>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
