package org.hemicycle.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The limit: the same framework and embedded server, sending given bytes and doing nothing else. */
@SpringBootApplication
public class RawServer {
    /** Arguments: the port, the file whose bytes are sent. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(RawServer.class)
                .properties(Map.of(
                        "server.port",
                        arguments[0],
                        "server.address",
                        "127.0.0.1",
                        "spring.threads.virtual.enabled",
                        "true",
                        "bytes",
                        arguments[1]))
                .run();
    }

    @RestController
    static class Page {
        private final byte[] bytes;

        Page(@org.springframework.beans.factory.annotation.Value("${bytes}") Path file) throws java.io.IOException {
            bytes = Files.readAllBytes(file);
        }

        @GetMapping("/")
        ResponseEntity<byte[]> page() {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .eTag("raw")
                    .body(bytes);
        }
    }
}
