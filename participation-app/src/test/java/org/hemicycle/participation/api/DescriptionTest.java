package org.hemicycle.participation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import org.hemicycle.participation.Addresses;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.SampleTown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the API is of the API as it runs. */
class DescriptionTest extends ParticipationTest {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void saysEveryAddressOfTheApi() {
        var mapped = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .map(path -> path.replaceAll("\\{(\\w+):[^/]*}+", "{$1}"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path))));
        var described = new TreeSet<String>();
        for (var path : description().get("paths").properties()) {
            for (var method : path.getValue().propertyNames()) {
                described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }
        assertThat(described).isEqualTo(mapped).hasSizeGreaterThan(7);
    }

    @Test
    void saysTheScopeThatEachAddressNeeds() {
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> {
                            var scoped = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Scoped.class);
                            assertThat(scoped).as(path + " is open to nobody").isNotNull();
                            var operation = description()
                                    .path("paths")
                                    .path(path.replaceAll("\\{(\\w+):[^/]*}+", "{$1}"))
                                    .path(mapping.getMethodsCondition()
                                            .getMethods()
                                            .iterator()
                                            .next()
                                            .name()
                                            .toLowerCase(Locale.ROOT));
                            if (!path.endsWith("openapi.json")) {
                                assertThat(operation.path("security").toString())
                                        .as(path)
                                        .contains(scoped.value());
                            }
                            assertThat(operation.path("security").get(0).isEmpty())
                                    .as(path)
                                    .isEqualTo(scoped.open());
                        }));
    }

    @Test
    void saysEveryMemberOfWhatIsAnswered() {
        var town = new SampleTown(new SampleSpace(this, LYON));
        var visitor = visitor(LYON);
        var token = Connected.program(administrator(LYON), visitor(LYON), "participants:read")
                .accessToken();
        check("SpacePage", Connected.json(visitor.get("/api/v1/spaces")));
        check(
                "SpaceDetail",
                Connected.json(visitor.get("/api/v1/spaces/"
                        + town.space()
                                .number(
                                        "select id from space where slug = ?",
                                        town.space().slug()))));
        check("ProposalPage", Connected.json(visitor.get("/api/v1/proposals")));
        check("Proposal", Connected.json(visitor.get("/api/v1" + town.proposal())));
        check("CommentPage", Connected.json(visitor.get("/api/v1/comments")));
        check("Problem", Connected.json(visitor.get("/api/v1/comments?limit=0")));
        check("ParticipantPage", Connected.json(visitor.get("/api/v1/participants", "Authorization: Bearer " + token)));
    }

    @Test
    void namesTheOrganisationsOwnAddresses() {
        assertThat(description().path("servers").get(0).path("url").asString())
                .isEqualTo("http://lyon.localhost:" + port);
        assertThat(description().toString()).doesNotContain("space.example");
        assertThat(Addresses.of(
                        requestMappingHandlerMapping, name -> name.endsWith("api.resources"), java.util.Map.of()))
                .isNotEmpty();
    }

    private void check(String schema, JsonNode answer) {
        check(schema, resolved(description().path("components").path("schemas").path(schema)), answer);
    }

    private void check(String where, JsonNode schema, JsonNode value) {
        if (value.isObject() && schema.has("properties")) {
            assertThat(schema.path("properties").propertyNames()).as(where).containsAll(value.propertyNames());
            var required = new TreeSet<String>();
            schema.path("required").forEach(name -> required.add(name.asString()));
            assertThat(value.propertyNames()).as(where).containsAll(required);
            value.properties()
                    .forEach(member -> check(
                            where + "/" + member.getKey(),
                            resolved(schema.path("properties").path(member.getKey())),
                            member.getValue()));
        } else if (value.isArray()) {
            value.forEach(item -> check(where + "/items", resolved(schema.path("items")), item));
        } else {
            assertThat(schema.path("type").toString()).as(where).contains(type(value));
        }
    }

    private static String type(JsonNode value) {
        if (value.isNull()) {
            return "null";
        }
        return value.isObject()
                ? "object"
                : value.isIntegralNumber() ? "integer" : value.isBoolean() ? "boolean" : "string";
    }

    private JsonNode resolved(JsonNode schema) {
        var name = schema.path("$ref").asString("").replaceFirst(".*/", "");
        return name.isEmpty()
                ? schema
                : description().path("components").path("schemas").path(name);
    }

    private JsonNode description() {
        return Connected.json(visitor(LYON).get("/api/v1/openapi.json"));
    }
}
