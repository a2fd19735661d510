package org.hemicycle.manager.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.JsonBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The change of controller of a space, for programs. */
@RestController
@Tag(name = "States of an organisation")
class HandingOverController {
    private final Organisations organisations;
    private final HandingOver handingOver;
    private final Answers answers;

    HandingOverController(Organisations organisations, HandingOver handingOver, Answers answers) {
        this.organisations = organisations;
        this.handingOver = handingOver;
        this.answers = answers;
    }

    /**
     * @param kind what the organisation becomes; another than it is
     * @param name in each language of the space
     * @param administrator of the new controller, who is invited
     * @param keep addresses of staff whose roles carry over
     * @param answerDays 7 to 180; 30 where it is left out
     */
    record HandOver(
            String kind,
            Map<String, String> name,
            Person administrator,
            @Nullable List<String> keep,
            @Nullable Integer answerDays) {
        record Person(String name, String email) {}
    }

    @Operation(
            operationId = "handOverOrganisation",
            summary = "Hand a space over to another organisation of another kind: a change of the data controller",
            description =
                    "Content and history stay. Participants are told by mail and carry over only when they agree; "
                            + "roles go but for those of keep.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = HandOver.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Under way; links.run shows how far",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @PostMapping(
            path = "/api/v1/organisations/{id}/succession",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> handOver(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch)
            throws IOException {
        var body = JsonBody.read(request.getInputStream()).tree();
        var found = organisations.find(id).orElse(null);
        if (found == null) {
            return answers.unknown(request);
        }
        var tenant = found.tenant();
        var wish = wish(body);
        var problems = handingOver.check(tenant, wish);
        return problems.isEmpty()
                ? answers.ofDeletion(
                        request,
                        handingOver.begin(tenant.id(), StatesController.seen(ifMatch, tenant), wish, Acting.now()))
                : answers.invalid(request, problems);
    }

    private static HandingOver.Wish wish(JsonNode body) {
        var name = new HashMap<String, String>();
        body.path("name")
                .properties()
                .forEach(text ->
                        name.put(text.getKey(), text.getValue().asString("").strip()));
        var keep = new ArrayList<String>();
        body.path("keep").forEach(address -> keep.add(address.asString("")));
        return new HandingOver.Wish(
                body.path("kind").asString(""),
                name,
                body.at("/administrator/name").asString(""),
                body.at("/administrator/email").asString(""),
                keep,
                body.path("answerDays").asInt(body.has("answerDays") ? 0 : 30));
    }
}
