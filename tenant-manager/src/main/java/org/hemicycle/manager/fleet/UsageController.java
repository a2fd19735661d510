package org.hemicycle.manager.fleet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The usage of all organisations for programs. */
@RestController
@RequestMapping(path = "/api/v1/usage", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Usage")
class UsageController {
    private static final List<String> MEASURES = Arrays.stream(FleetUsage.Measure.values())
            .map(FleetUsage.Measure::key)
            .toList();

    private final FleetUsage usage;
    private final Installation installation;

    UsageController(FleetUsage usage, Installation installation) {
        this.usage = usage;
        this.installation = installation;
    }

    /** @param storage bytes; {@code mails} of this month, {@code apiCalls} of this day */
    record UsageOfOrganisation(
            String id,
            String slug,
            Map<String, String> name,
            long storage,
            long mails,
            long administrators,
            long participants,
            long apiCalls,
            Instant measuredAt) {}

    /** @param next cursor of the following page; null on the last */
    record UsageList(
            List<UsageOfOrganisation> items, @Nullable String next) {}

    @Operation(operationId = "listUsage", summary = "What organisations use, those who use most first")
    @ApiResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = UsageList.class)))
    @GetMapping
    ResponseEntity<Object> list(
            HttpServletRequest request,
            @Parameter(description = "storage, mails, administrators, participants or api-calls")
                    @RequestParam(defaultValue = "storage")
                    String sort,
            @Parameter(description = "The cursor that a former page gave as next")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(
                            description = "1 to 100",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
                    @RequestParam(defaultValue = "25")
                    String limit) {
        var by = Paging.oneOf("sort", sort, FleetUsage.Measure::of, MEASURES).orElse(FleetUsage.Measure.STORAGE);
        var page = usage.list(by, cursor, Paging.limit(limit));
        var items = page.items().stream()
                .map(line -> new UsageOfOrganisation(
                        line.id(),
                        line.slug(),
                        line.name().byLanguage(),
                        line.storage(),
                        line.mails(),
                        line.administrators(),
                        line.participants(),
                        line.apiCalls(),
                        line.measuredAt()))
                .toList();
        return Paging.answer(
                request,
                installation,
                page.next(),
                new UsageList(items, page.next().orElse(null)));
    }
}
