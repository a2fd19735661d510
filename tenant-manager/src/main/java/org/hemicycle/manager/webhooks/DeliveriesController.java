package org.hemicycle.manager.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Paging;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was delivered, and what was not, for programs. */
@RestController
@RequestMapping(path = "/api/v1/webhooks/{id}/deliveries", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Webhooks")
class DeliveriesController {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Installation installation;

    DeliveriesController(Webhooks webhooks, Deliveries deliveries, Installation installation) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.installation = installation;
    }

    /** @param next cursor of the following page; null on the last */
    record DeliveryList(List<Delivery> items, @Nullable String next) {}

    @Operation(operationId = "listDeliveries", summary = "What a webhook got or gets, the latest first")
    @ApiResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = DeliveryList.class)))
    @GetMapping
    ResponseEntity<Object> list(
            HttpServletRequest request,
            @PathVariable String id,
            @Parameter(description = "The cursor that a former page gave as next")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(
                            description = "1 to 100",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
                    @RequestParam(defaultValue = "25")
                    String limit) {
        var page = deliveries.of(webhook(id), Paging.cursor(cursor, Deliveries::reads), Paging.limit(limit));
        return Paging.answer(
                request,
                installation,
                page.next(),
                new DeliveryList(page.items(), page.next().orElse(null)));
    }

    @Operation(operationId = "getDelivery", summary = "One delivery with its attempts and their answers")
    @ApiResponse(
            responseCode = "200",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    @GetMapping("/{delivery}")
    ResponseEntity<Object> get(@PathVariable String id, @PathVariable String delivery) {
        return Paging.uuid(delivery)
                .flatMap(one -> deliveries.find(webhook(id), one))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseThrow(DeliveriesController::unknown);
    }

    @Operation(operationId = "sendAgain", summary = "Send an event again, under the same identifier")
    @ApiResponse(responseCode = "202", description = "On its way")
    @PostMapping("/{delivery}/retry")
    ResponseEntity<Object> again(@PathVariable String id, @PathVariable String delivery) {
        if (!Paging.uuid(delivery)
                .map(one -> deliveries.again(webhook(id), one))
                .orElse(false)) {
            throw unknown();
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED).build();
    }

    private UUID webhook(String id) {
        return Paging.uuid(id).flatMap(webhooks::find).map(Webhook::id).orElseThrow(DeliveriesController::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(Problem.of(404, "problem.unknown-webhook"));
    }
}
