package org.hemicycle.participation.api.resources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.participation.api.Scoped;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API (OpenAPI 3.1) with the addresses of the organisation at hand. It is written by hand, and held against
 * the application by a test: to gather it at the start would cost every start.
 */
@RestController
class DescriptionResource {
    private static final String FILE = "openapi.json";
    private final PublicAddresses addresses;
    private final JsonMapper json;

    DescriptionResource(PublicAddresses addresses, JsonMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    @GetMapping("/api/v1/openapi.json")
    @Scoped(value = "openapi", open = true)
    ObjectNode describe() {
        var own = addresses.of(CurrentTenant.get());
        var description = (ObjectNode) json.readTree(read().replace("https://space.example", own));
        description.set("servers", json.valueToTree(List.of(Map.of("url", own))));
        return description;
    }

    private static String read() {
        try (var file = Objects.requireNonNull(DescriptionResource.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
