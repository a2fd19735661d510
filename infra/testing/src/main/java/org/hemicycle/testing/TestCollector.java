package org.hemicycle.testing;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A collector of traces that speaks OpenTelemetry's protocol over HTTP, and remembers what it was sent. */
public final class TestCollector implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final HttpServer server;
    private final List<Recorded> spans = new ArrayList<>();

    /**
     * A span.
     *
     * @param service the application that recorded it
     * @param parent the number of the span it is below; empty at the top of what this process recorded
     * @param complaint what its status says when it failed
     */
    public record Recorded(
            String service,
            String name,
            String trace,
            String number,
            String parent,
            Map<String, String> facts,
            boolean failed,
            String complaint) {}

    public TestCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** Its address, as exporters are given it. */
    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What has come so far. */
    public synchronized List<Recorded> spans() {
        return List.copyOf(spans);
    }

    /** Waits until such a span has come, and gives it. */
    public synchronized Recorded await(Predicate<Recorded> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = spans.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("no such span among " + spans);
            }
            try {
                wait(left);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interruption);
            }
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                var body = plain(exchange)) {
            remember(ExportTraceServiceRequest.parseFrom(body));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static InputStream plain(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody();
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(body)
                : body;
    }

    private synchronized void remember(ExportTraceServiceRequest sent) {
        for (var resource : sent.getResourceSpansList()) {
            var service = facts(resource.getResource().getAttributesList()).getOrDefault("service.name", "");
            resource.getScopeSpansList().stream()
                    .flatMap(scope -> scope.getSpansList().stream())
                    .map(span -> recorded(service, span))
                    .forEach(spans::add);
        }
        notifyAll();
    }

    private static Recorded recorded(String service, Span span) {
        return new Recorded(
                service,
                span.getName(),
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                facts(span.getAttributesList()),
                span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR,
                span.getStatus().getMessage());
    }

    private static Map<String, String> facts(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey,
                        fact -> fact.getValue().hasStringValue()
                                ? fact.getValue().getStringValue()
                                : Long.toString(fact.getValue().getIntValue())));
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
