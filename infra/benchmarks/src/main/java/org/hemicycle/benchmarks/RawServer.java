package org.hemicycle.benchmarks;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.ResourceCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The limits: the same framework and embedded server, sending given bytes, or rendering them from memory, and doing nothing else. */
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
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
        private static final String HTML = "text/html;charset=UTF-8";

        private final byte[] bytes;
        private final List<Fragment> fragments;
        private final TemplateEngine templates = TemplateEngine.create(
                new ResourceCodeResolver("pages"),
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "jte-" + ProcessHandle.current().pid()),
                ContentType.Html,
                RawServer.class.getClassLoader());

        Page(@Value("${bytes}") Path file) throws IOException {
            bytes = Files.readAllBytes(file);
            fragments = Fragment.of(bytes);
            templates.setBinaryStaticContent(true);
            templates.setTrimControlStructures(true);
        }

        @GetMapping("/")
        ResponseEntity<byte[]> page() {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, HTML)
                    .eTag("raw")
                    .body(bytes);
        }

        /** Nothing but the server's own work: no body, no thought. */
        @GetMapping("/nothing")
        ResponseEntity<Void> nothing() {
            return ResponseEntity.ok().build();
        }

        @GetMapping("/rendered")
        ResponseEntity<byte[]> rendered() {
            var output = new Utf8ByteOutput();
            templates.render("rendered.jte", Map.of("fragments", fragments), output);
            return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, HTML).body(output.toByteArray());
        }
    }
}
