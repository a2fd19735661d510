package org.hemicycle.manager.announcements;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.AnsweringOnce;
import org.hemicycle.manager.platform.Fields;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Paging;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Announcements for programs. */
@RestController
@RequestMapping(path = "/api/v1/announcements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Announcements")
class AnnouncementsController {
    private static final Set<String> KNOWN =
            Set.of("title", "text", "severity", "shownFrom", "shownUntil", "audience", "audienceKeys", "byMail");

    private final Announcements announcements;
    private final AnsweringOnce once;
    private final Problems problems;
    private final Installation installation;

    AnnouncementsController(
            Announcements announcements, AnsweringOnce once, Problems problems, Installation installation) {
        this.announcements = announcements;
        this.once = once;
        this.problems = problems;
        this.installation = installation;
    }

    /** @param next cursor of the following page; null on the last */
    record AnnouncementList(
            List<Announcement> items, @Nullable String next) {}

    /**
     * @param title by language, {@code fr} or {@code en} or both
     * @param severity {@code information}, {@code warning} or {@code danger}
     * @param shownFrom at once when left out
     * @param audience {@code all}, {@code kind}, {@code plan}, {@code cell} or {@code list}
     * @param audienceKeys kinds, plans, cells, or slugs or identifiers of organisations
     */
    record AnnouncementWish(
            Map<String, String> title,
            Map<String, String> text,
            @Nullable String severity,
            @Nullable Instant shownFrom,
            Instant shownUntil,
            @Nullable String audience,
            @Nullable List<String> audienceKeys,
            @Nullable Boolean byMail) {}

    @Operation(operationId = "listAnnouncements", summary = "Announcements, the latest first")
    @ApiResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = AnnouncementList.class)))
    @GetMapping
    ResponseEntity<Object> list(
            HttpServletRequest request,
            @Parameter(description = "The cursor that a former page gave as next")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(
                            description = "1 to 100",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
                    @RequestParam(defaultValue = "25")
                    String limit) {
        var page = announcements.list(Paging.cursor(cursor, Announcements::reads), Paging.limit(limit));
        return Paging.answer(
                request,
                installation,
                page.next(),
                new AnnouncementList(page.items(), page.next().orElse(null)));
    }

    @Operation(operationId = "getAnnouncement", summary = "One announcement")
    @ApiResponse(
            responseCode = "200",
            description = "The announcement",
            content = @Content(schema = @Schema(implementation = Announcement.class)))
    @GetMapping("/{id}")
    ResponseEntity<Object> get(HttpServletRequest request, @PathVariable String id) {
        return Paging.uuid(id)
                .flatMap(announcements::find)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> problems.answer(request, Problem.of(404, "problem.unknown-announcement")));
    }

    @Operation(
            operationId = "publishAnnouncement",
            summary = "Speak to administrators of organisations",
            description =
                    "They read it in their administration until each has put it away, and by mail where that is wanted.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "The same key and body publish it once.",
            schema = @Schema(type = "string", maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AnnouncementWish.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Published; it reaches those it is for within seconds",
            content = @Content(schema = @Schema(implementation = Announcement.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> publish(HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream());
        var fields = new Fields(body.tree(), KNOWN);
        var draft = new AnnouncementDraft(
                fields.texts("title", AnnouncementDraft.TITLE_AT_MOST).byLanguage(),
                fields.texts("text", AnnouncementDraft.TEXT_AT_MOST).byLanguage(),
                fields.oneOf("severity", AnnouncementDraft.SEVERITIES, "information"),
                fields.moment("shownFrom"),
                fields.moment("shownUntil"),
                fields.oneOf("audience", AnnouncementDraft.AUDIENCES, "all"),
                fields.words("audienceKeys"),
                fields.flag("byMail"));
        if (fields.isWrong()) {
            return fields.answer(request, problems);
        }
        return once.answer(request, Acting.now(), body.digest(), () -> switch (announcements.publish(
                draft, Acting.now())) {
            case Announcements.Outcome.Published(var announcement) ->
                ResponseEntity.created(installation.manager("/api/v1/announcements/" + announcement.id()))
                        .body(announcement);
            case Announcements.Outcome.Invalid(var wrong) -> {
                wrong.forEach((field, code) -> fields.refuse("/" + field.replace('.', '/'), code));
                yield fields.answer(request, problems);
            }
        });
    }

    @Operation(operationId = "withdrawAnnouncement", summary = "Take an announcement back")
    @ApiResponse(responseCode = "204", description = "Shown no more, within seconds")
    @DeleteMapping("/{id}")
    ResponseEntity<Object> withdraw(HttpServletRequest request, @PathVariable String id) {
        boolean withdrawn = Paging.uuid(id)
                .map(one -> announcements.withdraw(one, Acting.now()))
                .orElse(false);
        return withdrawn
                ? ResponseEntity.noContent().build()
                : problems.answer(request, Problem.of(404, "problem.unknown-announcement"));
    }
}
