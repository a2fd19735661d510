package org.hemicycle.manager.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.JsonBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Copies of organisations, for programs. */
@RestController
@Tag(name = "Organisations")
class CloningController {
    private final Organisations organisations;
    private final Cloning cloning;
    private final AnsweringOnce once;
    private final Answers answers;

    CloningController(Organisations organisations, Cloning cloning, AnsweringOnce once, Answers answers) {
        this.organisations = organisations;
        this.cloning = cloning;
        this.once = once;
        this.answers = answers;
    }

    /**
     * @param name in each language of the space
     * @param administrator of the copy, who is invited
     * @param anonymised whether it is for training: nobody of the original is in it
     */
    record CopyDraft(
            String slug,
            Map<String, String> name,
            Contact administrator,
            @Nullable Boolean anonymised) {
        record Contact(String name, String email) {}
    }

    @Operation(
            operationId = "copyOrganisation",
            summary = "Open a new organisation as a copy of this one",
            description =
                    "In the same cell, by a run that can be taken back. The copy sends no mail until an administrator of its "
                            + "own has accepted the invitation.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "The same key and body get the same answer, and open one copy only.",
            schema = @Schema(type = "string", maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CopyDraft.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Registered; links.run shows how the copy is being built",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @PostMapping(
            path = "/api/v1/organisations/{id}/copies",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> copy(HttpServletRequest request, @PathVariable String id) throws IOException {
        var body = JsonBody.read(request.getInputStream());
        var actor = Acting.now();
        return once.answer(
                request,
                actor,
                body.digest(),
                () -> organisations
                        .find(id)
                        .map(source -> answers.of(request, cloning.open(source, wish(body.tree()), actor)))
                        .orElseGet(() -> answers.unknown(request)));
    }

    private static Cloning.Wish wish(JsonNode body) {
        var name = new HashMap<String, String>();
        body.path("name")
                .properties()
                .forEach(text ->
                        name.put(text.getKey(), text.getValue().asString("").strip()));
        return new Cloning.Wish(
                body.path("slug").asString(""),
                name,
                body.at("/administrator/name").asString(""),
                body.at("/administrator/email").asString(""),
                body.path("anonymised").asBoolean(false));
    }
}
