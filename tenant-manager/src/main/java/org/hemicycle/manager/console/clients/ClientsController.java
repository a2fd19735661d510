package org.hemicycle.manager.console.clients;

import java.util.Map;
import java.util.Set;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.operators.ApiClient;
import org.hemicycle.manager.operators.ApiClients;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Permission;
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

@Controller
@Allows(Permission.CLIENTS)
@RequestMapping("/api-clients")
class ClientsController {
    private static final Set<String> SCOPES =
            Set.of(ApiClients.READ, ApiClients.WRITE, ApiClients.AUDIT_READ, ApiClients.AUDIT_WRITE);
    private static final Set<String> USUAL = Set.of(ApiClients.READ, ApiClients.WRITE);
    private static final int NAME_AT_MOST = 100;

    private final ApiClients clients;
    private final AuditTrail audit;
    private final Installation installation;

    ClientsController(ApiClients clients, AuditTrail audit, Installation installation) {
        this.clients = clients;
        this.audit = audit;
        this.installation = installation;
    }

    @GetMapping
    ModelAndView list() {
        return page(null, "", USUAL, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(@RequestParam String name, @RequestParam(defaultValue = "") Set<String> scopes) {
        var errors = errors(name, scopes);
        if (!errors.isEmpty()) {
            return page(null, name, scopes, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var created = clients.create(name.strip(), scopes);
        audit.record(Acting.now(), "client.added", Map.of("client", created.id()));
        return shown(created);
    }

    @GetMapping("/{id}/secret/new")
    ModelAndView askToRotate(@PathVariable String id) {
        return new ModelAndView("console/clients/rotation", Map.of("page", client(id)));
    }

    @PostMapping("/{id}/secret")
    ModelAndView rotate(@PathVariable String id) {
        var rotated = clients.rotate(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record(Acting.now(), "client.secret-rotated", Map.of("client", id));
        return shown(rotated);
    }

    @GetMapping("/{id}/revocation/new")
    ModelAndView askToRevoke(@PathVariable String id) {
        return new ModelAndView("console/clients/revocation", Map.of("page", client(id)));
    }

    @PostMapping("/{id}/revocation")
    ModelAndView revoke(@PathVariable String id, RedirectAttributes redirect) {
        if (clients.revoke(id)) {
            audit.record(Acting.now(), "client.revoked", Map.of("client", id));
        }
        redirect.addFlashAttribute("notice", Notice.success("clients.revoked"));
        return new ModelAndView("redirect:/api-clients");
    }

    /** The one answer to a POST that is no redirect: the secret is written nowhere, not even in a session. */
    private ModelAndView shown(ApiClient.Credentials credentials) {
        return page(credentials, "", USUAL, FormErrors.NONE, HttpStatus.CREATED);
    }

    private ModelAndView page(
            ApiClient.@Nullable Credentials shown,
            String name,
            Set<String> scopes,
            FormErrors errors,
            HttpStatus status) {
        var tokens = installation.manager("/oauth2/token").toString();
        var page = new ClientsPage(clients.all(), tokens, shown, name, scopes, errors);
        return new ModelAndView("console/clients/index", Map.of("page", page), status);
    }

    private static FormErrors errors(String name, Set<String> scopes) {
        var errors = FormErrors.NONE;
        if (name.isBlank() || name.length() > NAME_AT_MOST) {
            errors = errors.and("name", Message.of("clients.name.missing"));
        }
        if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
            errors = errors.and("scopes", Message.of("clients.scopes.missing"));
        }
        return errors;
    }

    private ApiClient client(String id) {
        return clients.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
