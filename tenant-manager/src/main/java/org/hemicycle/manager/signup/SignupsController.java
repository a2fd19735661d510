package org.hemicycle.manager.signup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Plain;
import org.hemicycle.manager.organisations.WrongFields;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sign-ups for programs: look at them, approve, refuse. */
@RestController
@RequestMapping(path = "/api/v1/signups", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sign-ups")
class SignupsController {
    private static final Set<String> STATES = Set.of("asked", "waiting", "opened", "refused");
    private static final int PAGE = 50;

    private final Signups signups;
    private final DecidingOnSignups deciding;
    private final WrongFields wrongFields;
    private final Problems problems;
    private final Installation installation;

    SignupsController(
            Signups signups,
            DecidingOnSignups deciding,
            WrongFields wrongFields,
            Problems problems,
            Installation installation) {
        this.signups = signups;
        this.deciding = deciding;
        this.wrongFields = wrongFields;
        this.problems = problems;
        this.installation = installation;
    }

    /** @param slug another short name than the one asked for; may be left out */
    @Schema(name = "SignupApproval")
    record Approval(@Nullable String slug) {}

    /** @param reason what the person reads */
    @Schema(name = "SignupRefusal")
    record Refusing(String reason) {}

    @Operation(operationId = "listSignups", summary = "Those who signed up, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = SignupView.PageView.class)))
    @GetMapping
    ResponseEntity<Object> list(
            @Parameter(description = "asked, waiting, opened or refused") @RequestParam(required = false) @Nullable
                    String state,
            @Parameter(description = "The cursor that a former page gave as next")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor) {
        if (state != null && !STATES.contains(state)) {
            throw new Refusal(Problem.of(400, "problem.bad-filter", "state", String.join(", ", STATES)));
        }
        var found = signups.list(state, cursor == null ? null : number(cursor, 400), PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        var next = more ? shown.getLast().id().toString() : null;
        var answer = ResponseEntity.ok();
        if (next != null) {
            var address = "/api/v1/signups?cursor=" + next + (state == null ? "" : "&state=" + state);
            answer.header(HttpHeaders.LINK, "<" + installation.manager(address) + ">; rel=\"next\"");
        }
        return answer.body(new SignupView.PageView(
                shown.stream()
                        .map(signup -> SignupView.of(signup, installation))
                        .toList(),
                next));
    }

    @Operation(operationId = "getSignup", summary = "One sign-up")
    @ApiResponse(
            responseCode = "200",
            description = "The sign-up",
            content = @Content(schema = @Schema(implementation = SignupView.class)))
    @GetMapping("/{id}")
    ResponseEntity<Object> get(@PathVariable String id) {
        return ResponseEntity.ok(SignupView.of(find(id), installation));
    }

    @Operation(
            operationId = "approveSignup",
            summary = "Open the space of a sign-up that waits",
            description = "Approved twice, it opens once.")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Approval.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Being opened",
            content = @Content(schema = @Schema(implementation = SignupView.class)))
    @PostMapping("/{id}/approval")
    ResponseEntity<Object> approve(HttpServletRequest request, @PathVariable String id) throws IOException {
        var slug = request.getContentLength() > 0
                ? JsonBody.read(request.getInputStream()).tree().path("slug").asString("")
                : "";
        return answer(request, deciding.approve(find(id).id(), slug.strip(), Acting.now()), 202);
    }

    @Operation(operationId = "refuseSignup", summary = "Refuse a sign-up that waits; the person is told by mail")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Refusing.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Refused",
            content = @Content(schema = @Schema(implementation = SignupView.class)))
    @PostMapping(path = "/{id}/refusal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> refuse(HttpServletRequest request, @PathVariable String id) throws IOException {
        var reason =
                JsonBody.read(request.getInputStream()).tree().path("reason").asString("");
        if (!Plain.isLine(reason, DecidingOnSignups.LONGEST_REASON)) {
            return wrongFields.answer(
                    request, List.of(FieldProblem.of("/reason", "not-a-line", DecidingOnSignups.LONGEST_REASON)));
        }
        return answer(request, deciding.refuse(find(id).id(), reason.strip(), Acting.now()), 200);
    }

    private ResponseEntity<Object> answer(HttpServletRequest request, Confirmation confirmation, int status) {
        return switch (confirmation) {
            case Confirmation.Opened(var signup) -> shown(signup, status);
            case Confirmation.Waiting(var signup) -> shown(signup, status);
            case Confirmation.Already(var signup) ->
                problems.answer(
                        request,
                        Problem.of(409, "problem.signup-decided", signup.state().key()));
            case Confirmation.Refused(var _, var wrong) -> wrongFields.answer(request, wrong);
            case Confirmation.NoRoom _ -> problems.answer(request, Problem.of(503, "problem.no-room"));
            case Confirmation.Gone() -> problems.answer(request, Problem.of(404, "problem.unknown-signup"));
        };
    }

    private ResponseEntity<Object> shown(Signup signup, int status) {
        return ResponseEntity.status(status).body(SignupView.of(signup, installation));
    }

    private Signup find(String id) {
        return signups.find(number(id, 404)).orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-signup")));
    }

    private static UUID number(String text, int status) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Problem.of(status, status == 400 ? "problem.bad-cursor" : "problem.unknown-signup"));
        }
    }
}
