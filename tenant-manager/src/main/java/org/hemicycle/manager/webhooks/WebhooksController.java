package org.hemicycle.manager.webhooks;

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
import java.util.List;
import java.util.Set;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.AnsweringOnce;
import org.hemicycle.manager.platform.EntityTag;
import org.hemicycle.manager.platform.Fields;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.JsonBody;
import org.hemicycle.manager.platform.Paging;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.manager.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Webhooks for programs. */
@RestController
@RequestMapping(path = "/api/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Webhooks")
class WebhooksController {
    private static final Set<String> KNOWN = Set.of("url", "description", "events", "active");

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final AnsweringOnce once;
    private final Problems problems;
    private final Installation installation;

    WebhooksController(
            Webhooks webhooks,
            Deliveries deliveries,
            AnsweringOnce once,
            Problems problems,
            Installation installation) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.once = once;
        this.problems = problems;
        this.installation = installation;
    }

    /** @param types of the events that there are */
    record WebhookList(List<WebhookView> items, List<String> types) {}

    /** @param events of which types; of all when left out */
    record WebhookWish(
            String url,
            @Nullable String description,
            @Nullable List<String> events,
            @Nullable Boolean active) {}

    @Operation(operationId = "listWebhooks", summary = "All webhooks, and the types of events")
    @GetMapping
    WebhookList list() {
        return new WebhookList(
                webhooks.all().stream().map(one -> WebhookView.of(one, null)).toList(), EventTypes.ALL);
    }

    @Operation(operationId = "getWebhook", summary = "One webhook")
    @ApiResponse(
            responseCode = "200",
            description = "The webhook; its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @GetMapping("/{id}")
    ResponseEntity<Object> get(@PathVariable String id) {
        return shown(webhook(id));
    }

    @Operation(operationId = "addWebhook", summary = "Add a webhook; its secret is shown in this answer only")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "The same key and body add one webhook only; a repeated answer has no secret.",
            schema = @Schema(type = "string", maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WebhookWish.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> add(HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream());
        var fields = new Fields(body.tree(), Set.of("url", "description", "events"));
        var draft = draft(fields, null);
        if (fields.isWrong()) {
            return fields.answer(request, problems);
        }
        String[] secret = new String[1];
        var answer = once.answer(request, Acting.now(), body.digest(), () -> {
            var outcome = webhooks.add(draft, Acting.now());
            if (outcome instanceof Webhooks.Outcome.Added(var webhook, var made)) {
                secret[0] = made;
                return ResponseEntity.created(installation.manager("/api/v1/webhooks/" + webhook.id()))
                        .body(WebhookView.of(webhook, null));
            }
            return after(request, fields, outcome);
        });
        return secret[0] != null
                        && answer.getBody()
                                instanceof
                                WebhookView(
                                        var id,
                                        var url,
                                        var said,
                                        var events,
                                        var state,
                                        var reason,
                                        var until,
                                        var at,
                                        var _)
                ? ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .cacheControl(CacheControl.noStore())
                        .body(new WebhookView(id, url, said, events, state, reason, until, at, secret[0]))
                : answer;
    }

    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook",
            description = "A JSON merge patch (RFC 7396) of url, description, events and active.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WebhookWish.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<Object> change(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch)
            throws IOException {
        var webhook = webhook(id);
        long seen = EntityTag.expected(ifMatch, webhook::version);
        JsonNode tree = JsonBody.read(request.getInputStream()).tree();
        var fields = new Fields(tree, KNOWN);
        var draft = draft(fields, webhook);
        boolean active = fields.has("active") ? fields.flag("active") : webhook.active();
        if (fields.isWrong()) {
            return fields.answer(request, problems);
        }
        var outcome = webhooks.change(webhook.id(), draft, seen, Acting.now());
        return after(
                request,
                fields,
                outcome instanceof Webhooks.Outcome.Written && active != webhook.active()
                        ? webhooks.activate(webhook.id(), active, Acting.now())
                        : outcome);
    }

    @Operation(operationId = "removeWebhook", summary = "Remove a webhook, with what was to be delivered")
    @ApiResponse(responseCode = "204", description = "Removed")
    @DeleteMapping("/{id}")
    ResponseEntity<Object> remove(@PathVariable String id) {
        webhooks.remove(webhook(id).id(), Acting.now());
        return ResponseEntity.noContent().build();
    }

    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Make a new secret; the former one signs too for a day",
            description = "The secret is shown in this answer only.")
    @ApiResponse(
            responseCode = "200",
            description = "The webhook with its new secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @PostMapping("/{id}/secret")
    ResponseEntity<Object> rotate(@PathVariable String id) {
        return webhooks.rotate(webhook(id).id(), Acting.now())
                        instanceof Webhooks.Outcome.Added(var webhook, var secret)
                ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(WebhookView.of(webhook, secret))
                : ResponseEntity.notFound().build();
    }

    /** @param event its identifier, the {@code webhook-id} of the delivery */
    record TestView(String event) {}

    @Operation(operationId = "testWebhook", summary = "Send an event that means nothing")
    @ApiResponse(
            responseCode = "202",
            description = "On its way",
            content = @Content(schema = @Schema(implementation = TestView.class)))
    @PostMapping("/{id}/test")
    ResponseEntity<Object> test(@PathVariable String id) {
        var event = deliveries.test(webhook(id).id());
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(new TestView(event.toString()));
    }

    private WebhookDraft draft(Fields fields, @Nullable Webhook former) {
        var url = former != null && !fields.has("url")
                ? former.url().toString()
                : fields.line("url", WebhookDraft.URL_AT_MOST);
        return new WebhookDraft(
                url,
                former != null && !fields.has("description")
                        ? former.description()
                        : fields.text("description", WebhookDraft.DESCRIPTION_AT_MOST),
                former != null && !fields.has("events") ? former.events() : fields.words("events"));
    }

    private ResponseEntity<Object> after(HttpServletRequest request, Fields fields, Webhooks.Outcome outcome) {
        return switch (outcome) {
            case Webhooks.Outcome.Written(var webhook) -> shown(webhook);
            case Webhooks.Outcome.Added(var webhook, var _) -> shown(webhook);
            case Webhooks.Outcome.Invalid(var wrong) -> {
                wrong.forEach((field, code) -> fields.refuse("/" + field, code, String.join(", ", EventTypes.ALL)));
                yield fields.answer(request, problems);
            }
            case Webhooks.Outcome.Stale(var now) ->
                problems.answer(
                        request,
                        Problem.of(412, "problem.stale-webhook")
                                .with("currentETag", EntityTag.of(now.version()))
                                .with("current", WebhookView.of(now, null)));
            case Webhooks.Outcome.Unknown() -> throw new Refusal(Problem.of(404, "problem.unknown-webhook"));
        };
    }

    private Webhook webhook(String id) {
        return Paging.uuid(id)
                .flatMap(webhooks::find)
                .orElseThrow(() -> new Refusal(Problem.of(404, "problem.unknown-webhook")));
    }

    private static ResponseEntity<Object> shown(Webhook webhook) {
        return ResponseEntity.ok().eTag(EntityTag.of(webhook.version())).body(WebhookView.of(webhook, null));
    }
}
