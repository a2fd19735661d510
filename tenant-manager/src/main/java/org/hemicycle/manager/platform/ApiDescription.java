package org.hemicycle.manager.platform;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says of all of it: how to get a token, and what problems look like. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final Map<String, String> ALWAYS = new TreeMap<>(Map.of(
            "401", "No valid access token",
            "403", "The token lacks the scope",
            "500", "Something failed on our side"));

    @Bean
    OpenAPI openApi() {
        var flow = new OAuthFlow()
                .tokenUrl("/oauth2/token")
                .scopes(new Scopes()
                        .addString("organisations:read", "See organisations and runs")
                        .addString("organisations:write", "Open, change and close organisations")
                        .addString("audit:read", "Search, export and verify the audit trail")
                        .addString("audit:write", "Hold the audit trail, and set how long it is kept"));
        return new OpenAPI()
                .info(new Info()
                        .title("Hemicycle: tenant manager")
                        .version("1")
                        .description("Opens, changes and closes the spaces of organisations. Problems follow RFC 9457; "
                                + "their sentences come in English or in French, as Accept-Language asks.")
                        .license(new License().name("AGPL-3.0-or-later")))
                .servers(List.of(new Server().url("/").description("This installation")))
                .components(new Components()
                        .addSecuritySchemes(
                                "client",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.OAUTH2)
                                        .flows(new OAuthFlows().clientCredentials(flow)))
                        .addSchemas("Problem", problem()));
    }

    @Bean
    OpenApiCustomizer problemsOfEveryOperation() {
        return api -> {
            api.getPaths().keySet().removeIf(path -> !path.startsWith("/api/"));
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
        };
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean reads = method == PathItem.HttpMethod.GET;
        var family = path.startsWith("/api/v1/audit-trail") ? "audit:" : "organisations:";
        operation.addSecurityItem(new SecurityRequirement().addList("client", family + (reads ? "read" : "write")));
        var problems = new TreeMap<>(ALWAYS);
        if (path.contains("{id}")) {
            problems.put("404", "There is no such thing");
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "query".equals(parameter.getIn()))) {
            problems.put("400", "A parameter is wrong");
        }
        if (operation.getRequestBody() != null) {
            problems.put("400", "No well-formed JSON");
            problems.put("413", "The body is too large");
            problems.put("415", "The body is no JSON");
            problems.put("422", "Fields are wrong; errors names each and says what is allowed");
        }
        if (!reads) {
            problems.put("409", "In its present state, or beside another organisation, this is not possible");
        }
        if (method == PathItem.HttpMethod.PATCH) {
            problems.put("412", "The organisation has changed; changes says what");
            problems.put("428", "If-Match is missing");
        }
        problems.forEach((status, description) -> operation.getResponses().addApiResponse(status, answer(description)));
    }

    private static ApiResponse answer(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema().description("JSON pointer"))
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema().description("What is allowed"));
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("errors", new ArraySchema().items(error));
    }
}
