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
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.WrongFields;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.registry.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators have decided about sign-up, for programs. */
@RestController
@RequestMapping(path = "/api/v1/signup-settings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sign-ups")
class SignupSettingsController {
    private final SettingsOfSignup settings;
    private final Plans plans;
    private final WrongFields wrongFields;
    private final Problems problems;

    SignupSettingsController(SettingsOfSignup settings, Plans plans, WrongFields wrongFields, Problems problems) {
        this.settings = settings;
        this.plans = plans;
        this.wrongFields = wrongFields;
        this.problems = problems;
    }

    /**
     * @param open whether anybody may sign up
     * @param approval whether an operator looks at every sign-up before its space opens
     * @param effort how many digests a browser computes at most
     */
    @Schema(name = "SignupSettings")
    record View(
            boolean open,
            boolean approval,
            List<String> kinds,
            String freePlan,
            String trialPlan,
            int trialDays,
            int perDay,
            int perAddress,
            int effort,
            int slowMinutes,
            List<String> keptWords,
            List<String> throwAway) {}

    @Operation(operationId = "getSignupSettings", summary = "Who may sign up, and how")
    @ApiResponse(
            responseCode = "200",
            description = "Its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = View.class)))
    @GetMapping
    ResponseEntity<Object> get() {
        return shown(settings.now());
    }

    @Operation(
            operationId = "changeSignupSettings",
            summary = "Change who may sign up, and how",
            description = "What is left out stays as it is.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = View.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = View.class)))
    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<Object> change(
            HttpServletRequest request,
            @Parameter(description = "The ETag of what you have seen")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch)
            throws IOException {
        var now = settings.now();
        long version = EntityTag.expected(ifMatch, now::version);
        var reading =
                new ReadingSettings(JsonBody.read(request.getInputStream()).tree(), now, plans.offered());
        var wanted = reading.read();
        if (!reading.problems().isEmpty()) {
            return wrongFields.answer(request, reading.problems());
        }
        return settings.change(wanted, version, Acting.now())
                ? shown(settings.now())
                : problems.answer(
                        request,
                        Problem.of(412, "problem.stale-signup-settings")
                                .with("currentETag", EntityTag.of(settings.now().version()))
                                .with("current", view(settings.now())));
    }

    private static ResponseEntity<Object> shown(SignupSettings now) {
        return ResponseEntity.ok().eTag(EntityTag.of(now.version())).body(view(now));
    }

    private static View view(SignupSettings now) {
        return new View(
                now.open(),
                now.approval(),
                now.kindsInOrder().stream().map(Kind::key).toList(),
                now.freePlan(),
                now.trialPlan(),
                now.trialDays(),
                now.perDay(),
                now.perAddress(),
                now.effort(),
                now.slowMinutes(),
                now.keptWords(),
                now.throwAway());
    }
}
