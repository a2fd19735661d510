package org.hemicycle.manager.fleet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Nodes of the data plane that do not answer, or say that they cannot work. */
record NodeSource(List<URI> nodes, Clock clock) implements Source {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public List<Finding> find() {
        if (nodes.isEmpty()) {
            return List.of();
        }
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return nodes.stream()
                    .flatMap(node -> trouble(http, node)
                            .map(why -> new Finding(
                                    IssueKind.NODE_SILENT,
                                    node.toString(),
                                    null,
                                    Severity.CRITICAL,
                                    clock.instant(),
                                    why))
                            .stream())
                    .toList();
        }
    }

    private static Optional<String> trouble(HttpClient http, URI node) {
        try {
            var request = HttpRequest.newBuilder(node.resolve("/_ready"))
                    .timeout(PATIENCE)
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 ? Optional.empty() : Optional.of(node + " · " + status);
        } catch (IOException e) {
            return Optional.of(node + " · " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
