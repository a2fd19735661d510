package org.hemicycle.manager.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class DescriptionTest extends ManagerTest {
    private static final Path COMMITTED = Path.of("../docs/developers/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void saysEveryAddressOfTheApi() {
        var mapped = new TreeSet<String>();
        beans.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path))));
        var described = new TreeSet<String>();
        for (var path : description().get("paths").properties()) {
            for (var method : path.getValue().propertyNames()) {
                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
            }
        }
        assertThat(described).isEqualTo(mapped).hasSizeGreaterThan(8);
    }

    @Test
    void saysWhatCanGoWrong() {
        for (var path : description().get("paths")) {
            for (var operation : path) {
                assertThat(operation.get("responses").propertyNames()).contains("401", "403", "500");
                assertThat(operation.path("summary").asString("")).isNotBlank();
            }
        }
    }

    /** Run with {@code OPENAPI_WRITE=1} in the environment to write the file anew after a change of the API. */
    @Test
    void isTheOneInTheDocumentation() throws IOException {
        var now = description();
        if (System.getenv("OPENAPI_WRITE") != null) {
            Files.writeString(COMMITTED, JSON.writeValueAsString(now) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(COMMITTED))).isEqualTo(now);
    }

    private JsonNode description() {
        var answer = api.anonymously("GET", "/v3/api-docs", null);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
