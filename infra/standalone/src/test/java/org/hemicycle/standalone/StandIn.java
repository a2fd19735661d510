package org.hemicycle.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A process that answers as either application does, so that the launcher's own tests need neither. */
public final class StandIn {
    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(System.getenv("SERVER_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/_ready", exchange -> answer(exchange, 200, "{}"));
        server.createContext(
                "/oauth2/token", exchange -> answer(exchange, 200, "{\"access_token\":\"a\",\"expires_in\":300}"));
        server.createContext("/api/v1/runs/1", exchange -> answer(exchange, 200, "{\"state\":\"succeeded\"}"));
        server.createContext("/api/v1/organisations", StandIn::organisations);
        server.start();
    }

    private static void organisations(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 202, "{\"links\":{\"run\":\"/api/v1/runs/1\"}}");
        } else {
            answer(
                    exchange,
                    200,
                    "{\"items\":[{\"slug\":\"nantes\",\"name\":{\"fr\":\"Nantes\"},"
                            + "\"links\":{\"space\":\"http://nantes.localhost/\"}}]}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
