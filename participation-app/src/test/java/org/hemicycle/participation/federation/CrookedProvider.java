package org.hemicycle.participation.federation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID provider that does what it is told, right or wrong: for what no decent provider would ever send. */
public final class CrookedProvider implements AutoCloseable {
    static final RSAKey KEY = key("known");
    static final RSAKey OTHER_KEY = key("other");
    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);

    volatile UnaryOperator<JWTClaimsSet.Builder> claims;
    volatile Function<JWTClaimsSet, String> signature;
    volatile UnaryOperator<Map<String, Object>> configuration;
    volatile UnaryOperator<Map<String, Object>> userInfo;
    volatile List<RSAKey> keys;
    volatile String userInfoType;
    volatile String slowPath;
    volatile int tokenStatus;
    volatile String tokenBody;
    volatile String nonce;
    volatile String lastTokenRequest = "";
    volatile int requests;

    public CrookedProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        behave();
        server.start();
    }

    /** Everything right again. */
    void behave() {
        claims = builder -> builder;
        signature = set -> signed(set, KEY, JWSAlgorithm.RS256);
        configuration = map -> map;
        userInfo = map -> map;
        keys = List.of(KEY);
        userInfoType = "application/json";
        slowPath = "";
        tokenStatus = 200;
        tokenBody = "";
        nonce = "";
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static String signed(JWTClaimsSet set, RSAKey key, JWSAlgorithm algorithm) {
        try {
            JWSSigner signer = new RSASSASigner(key);
            var token = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), set);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests++;
        var path = exchange.getRequestURI().getPath();
        if (path.equals(slowPath)) {
            awaitTheEnd();
            exchange.close();
            return;
        }
        switch (path) {
            case "/.well-known/openid-configuration" -> json(exchange, 200, configuration.apply(discovery()));
            case "/jwks" -> json(exchange, 200, new JWKSet(List.copyOf(keys)).toJSONObject(true));
            case "/token" -> token(exchange);
            case "/userinfo" -> userInfo(exchange);
            default -> send(exchange, 404, "text/plain", "");
        }
    }

    private Map<String, Object> discovery() {
        var map = new java.util.HashMap<String, Object>();
        map.put("issuer", issuer());
        map.put("authorization_endpoint", issuer() + "/authorize");
        map.put("token_endpoint", issuer() + "/token");
        map.put("userinfo_endpoint", issuer() + "/userinfo");
        map.put("jwks_uri", issuer() + "/jwks");
        map.put("response_types_supported", List.of("code"));
        map.put("subject_types_supported", List.of("public"));
        map.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return map;
    }

    private void token(HttpExchange exchange) throws IOException {
        lastTokenRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!tokenBody.isEmpty()) {
            send(exchange, tokenStatus, "application/json", tokenBody);
            return;
        }
        var now = Instant.now();
        var builder = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("person-1")
                .audience("client")
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
        var token = signature.apply(claims.apply(builder).build());
        json(
                exchange,
                tokenStatus,
                Map.of("access_token", "a", "token_type", "Bearer", "expires_in", 60, "id_token", token));
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        var map = new java.util.HashMap<String, Object>(
                Map.of("sub", "person-1", "name", "Camille Dupont", "email_verified", true));
        var said = userInfo.apply(map);
        if (userInfoType.equals("application/jwt")) {
            var builder = new JWTClaimsSet.Builder().issuer(issuer()).audience("client");
            said.forEach(builder::claim);
            send(exchange, 200, userInfoType, signature.apply(builder.build()));
        } else {
            json(exchange, 200, said);
        }
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        send(exchange, status, "application/json", JsonMapper.shared().writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
