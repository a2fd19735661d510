package org.hemicycle.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A running {@link RawServer} over the bytes of one page. */
final class Raw implements AutoCloseable {
    private final Process server;
    private final Path folder;
    private final int port;

    Raw(byte[] bytes) throws IOException {
        folder = Files.createTempDirectory("raw");
        var file = Files.write(folder.resolve("page.html"), bytes);
        port = freePort();
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RawServer.class.getName(),
                        String.valueOf(port),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Waiting.until("the raw server answers", () -> Http.answers(address()));
    }

    String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        server.onExit().join();
        for (Path file : new Path[] {folder.resolve("page.html"), folder.resolve("log"), folder}) {
            Files.deleteIfExists(file);
        }
    }
}
