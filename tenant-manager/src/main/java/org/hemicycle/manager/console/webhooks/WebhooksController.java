package org.hemicycle.manager.console.webhooks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.manager.webhooks.Deliveries;
import org.hemicycle.manager.webhooks.Webhook;
import org.hemicycle.manager.webhooks.WebhookDraft;
import org.hemicycle.manager.webhooks.Webhooks;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller("consoleWebhooks")
@Allows(Permission.CLIENTS)
@RequestMapping("/webhooks")
class WebhooksController {
    private static final int ROWS = 25;
    private static final WebhookDraft BLANK = new WebhookDraft("", "", List.of());

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    WebhooksController(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @GetMapping
    ModelAndView list() {
        return list(BLANK, FormErrors.NONE);
    }

    /** No redirect after the addition: the secret is shown in this answer, and kept nowhere in the clear. */
    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") List<String> events,
            HttpServletResponse response) {
        var draft = new WebhookDraft(url.strip(), description.strip(), events);
        return switch (webhooks.add(draft, Acting.now())) {
            case Webhooks.Outcome.Added(var webhook, var secret) -> secret(webhook, secret, response);
            case Webhooks.Outcome.Invalid(var problems) -> list(draft, errors(problems));
            case Webhooks.Outcome.Written _, Webhooks.Outcome.Stale _, Webhooks.Outcome.Unknown _ ->
                throw new ResponseStatusException(HttpStatus.CONFLICT);
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String after) {
        var webhook = webhook(id);
        return page(webhook, after, draft(webhook), FormErrors.NONE, null);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") List<String> events,
            RedirectAttributes redirect) {
        var draft = new WebhookDraft(url.strip(), description.strip(), events);
        return switch (webhooks.change(id, draft, version, Acting.now())) {
            case Webhooks.Outcome.Invalid(var problems) -> page(webhook(id), null, draft, errors(problems), null);
            case Webhooks.Outcome.Stale(var now) ->
                page(now, null, draft, FormErrors.of("", Message.of("webhooks.stale")), null);
            case Webhooks.Outcome.Written _, Webhooks.Outcome.Added _ -> back(id, "webhooks.changed", redirect);
            case Webhooks.Outcome.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/{id}/secret")
    ModelAndView rotate(@PathVariable UUID id, HttpServletResponse response) {
        return webhooks.rotate(id, Acting.now()) instanceof Webhooks.Outcome.Added(var webhook, var secret)
                ? secret(webhook, secret, response)
                : notFound();
    }

    @PostMapping("/{id}/stop")
    ModelAndView stop(@PathVariable UUID id, RedirectAttributes redirect) {
        webhooks.activate(webhook(id).id(), false, Acting.now());
        return back(id, "webhooks.stopped", redirect);
    }

    @PostMapping("/{id}/start")
    ModelAndView start(@PathVariable UUID id, RedirectAttributes redirect) {
        webhooks.activate(webhook(id).id(), true, Acting.now());
        return back(id, "webhooks.started", redirect);
    }

    @PostMapping("/{id}/test")
    ModelAndView test(@PathVariable UUID id, RedirectAttributes redirect) {
        deliveries.test(webhook(id).id());
        return back(id, "webhooks.tested", redirect);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, RedirectAttributes redirect) {
        webhooks.remove(webhook(id).id(), Acting.now());
        redirect.addFlashAttribute("notice", Notice.success("webhooks.removed"));
        return new ModelAndView("redirect:/webhooks");
    }

    @GetMapping("/{id}/deliveries/{delivery}")
    ModelAndView delivery(@PathVariable UUID id, @PathVariable UUID delivery) {
        return deliveries
                .find(id, delivery)
                .map(found -> new ModelAndView(
                        "console/webhooks/delivery", Map.of("page", new DeliveryPage(webhook(id), found))))
                .orElseGet(WebhooksController::notFound);
    }

    @PostMapping("/{id}/deliveries/{delivery}/retry")
    ModelAndView again(@PathVariable UUID id, @PathVariable UUID delivery, RedirectAttributes redirect) {
        if (!deliveries.again(id, delivery)) {
            return notFound();
        }
        redirect.addFlashAttribute("notice", Notice.success("webhooks.again.done"));
        return new ModelAndView("redirect:/webhooks/" + id + "/deliveries/" + delivery);
    }

    private ModelAndView secret(Webhook webhook, String secret, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var page = page(webhook, null, draft(webhook), FormErrors.NONE, secret);
        page.setStatus(HttpStatus.CREATED);
        return page;
    }

    private ModelAndView list(WebhookDraft draft, FormErrors errors) {
        return new ModelAndView(
                "console/webhooks/index",
                Map.of("page", new WebhooksPage(webhooks.all(), draft, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            Webhook webhook, @Nullable String after, WebhookDraft draft, FormErrors errors, @Nullable String secret) {
        var page = new WebhookPage(webhook, deliveries.of(webhook.id(), after, ROWS), after, draft, errors, secret);
        return new ModelAndView(
                "console/webhooks/show",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static WebhookDraft draft(Webhook webhook) {
        return new WebhookDraft(webhook.url().toString(), webhook.description(), webhook.events());
    }

    private static FormErrors errors(Map<String, String> problems) {
        var errors = FormErrors.NONE;
        for (var problem : problems.entrySet()) {
            errors = errors.and(problem.getKey(), Message.of("field." + problem.getValue(), ""));
        }
        return errors;
    }

    private static ModelAndView back(UUID id, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", Notice.success(done));
        return new ModelAndView("redirect:/webhooks/" + id);
    }

    private static ModelAndView notFound() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Webhook webhook(UUID id) {
        return webhooks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
