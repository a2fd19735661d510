package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An nginx of our own on loopback that sends a file of 20 kB: the yardstick that peers were measured beside. */
final class Nginx implements AutoCloseable {
    private final Path folder;
    private final Process process;
    private final int port;

    Nginx() throws IOException {
        folder = Files.createTempDirectory("nginx");
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
        port = Raw.freePort();
        Files.writeString(folder.resolve("page.html"), "x".repeat(20_480));
        Files.writeString(folder.resolve("nginx.conf"), configuration());
        process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Waiting.until("nginx answers", () -> Http.answers(address()));
    }

    String address() {
        return "http://127.0.0.1:" + port + "/page.html";
    }

    private String configuration() {
        return """
                daemon off;
                worker_processes 1;
                pid nginx.pid;
                events { worker_connections 512; }
                http {
                  access_log off;
                  types { text/html html; }
                  keepalive_requests 1000000;
                  server { listen 127.0.0.1:%d; root %s; }
                }
                """.formatted(port, folder);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
