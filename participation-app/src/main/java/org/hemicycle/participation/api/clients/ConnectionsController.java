package org.hemicycle.participation.api.clients;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hemicycle.participation.api.ApiScope;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Programs and sites connected to the space. A new secret is the answer to the form that asked for it, and is shown nowhere else: a
 * page to be seen again would have to keep it.
 */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/connections")
class ConnectionsController {
    private static final String PLACE = "/admin/connections";
    private static final String ONE = "/{id:\\d{1,18}}";

    private final Clients clients;
    private final List<ApiScope> scopes;
    private final PublicAddresses addresses;

    ConnectionsController(Clients clients, List<ApiScope> scopes, PublicAddresses addresses) {
        this.clients = clients;
        this.scopes = scopes;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView index() {
        return new ModelAndView("api/connections", "page", new ConnectionsPage(clients.all()));
    }

    @GetMapping("/new")
    @ProvedLately(back = PLACE)
    ModelAndView form(@RequestParam(name = "kind", defaultValue = "program") String kind) {
        return form(ClientDraft.empty(kind(kind)), FormErrors.NONE);
    }

    @PostMapping
    @ProvedLately(back = PLACE)
    ModelAndView create(@RequestParam MultiValueMap<String, String> values, @AuthenticationPrincipal SignedIn actor) {
        var form = new WrittenForm(values);
        var draft = ClientDraft.read(kind(form.text("kind")), form);
        var errors = draft.check(offered(draft.kind()));
        if (!errors.isEmpty()) {
            return form(draft, errors);
        }
        return shown(clients.create(actor, draft), "new");
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable("id") long id) {
        var client = client(id);
        return one(client, ClientDraft.of(client), FormErrors.NONE);
    }

    @PostMapping(ONE)
    @ProvedLately(back = PLACE)
    ModelAndView change(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var client = client(id);
        var draft = ClientDraft.read(client.kind(), new WrittenForm(values));
        var errors = draft.check(offered(draft.kind()));
        if (!errors.isEmpty()) {
            return one(client, draft, errors);
        }
        clients.change(actor, id, draft);
        return SeeOther.page(client.path(), flash, Notice.success("api.connection.changed"));
    }

    @PostMapping(ONE + "/secrets")
    @ProvedLately(back = PLACE)
    ModelAndView renew(@PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor) {
        return clients.renewSecret(actor, id)
                .map(credentials -> shown(credentials, "renewed"))
                .orElseThrow(ConnectionsController::missing);
    }

    @DeleteMapping(ONE + "/secrets/former")
    @ProvedLately(back = PLACE)
    ModelAndView endFormer(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        var client = client(id);
        clients.endFormerSecrets(actor, id);
        return SeeOther.page(client.path(), flash, Notice.success("api.connection.former-ended"));
    }

    @DeleteMapping(ONE)
    @ProvedLately(back = PLACE)
    ModelAndView revoke(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        var name = client(id).name();
        clients.revoke(actor, id);
        return SeeOther.page(PLACE, flash, Notice.success("api.connection.revoked", name));
    }

    private ModelAndView form(ClientDraft draft, FormErrors errors) {
        return SeeOther.show("api/newConnection", new ConnectionFormPage(draft, offer(draft.kind()), errors), errors);
    }

    private ModelAndView one(ApiClient client, ClientDraft draft, FormErrors errors) {
        var form = new ConnectionFormPage(draft, offer(draft.kind()), errors);
        var page = new ConnectionPage(client, clients.secrets(client.id()), form, issuer());
        return SeeOther.show("api/connection", page, errors);
    }

    private ModelAndView shown(ApiClient.Credentials credentials, String occasion) {
        var page = new ModelAndView("api/credentials", "page", new CredentialsPage(credentials, issuer(), occasion));
        page.setStatus(HttpStatus.CREATED);
        return page;
    }

    private String issuer() {
        return addresses.of(CurrentTenant.get());
    }

    private List<ApiScope> offer(ClientKind kind) {
        return kind.signsIn()
                ? SiteScopes.OFFER
                : scopes.stream()
                        .filter(scope -> Contributions.isOn(scope.module()))
                        .sorted(Comparator.comparing(ApiScope::personal).thenComparing(ApiScope::key))
                        .toList();
    }

    private Set<String> offered(ClientKind kind) {
        return offer(kind).stream().map(ApiScope::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private ApiClient client(long id) {
        return clients.find(id).orElseThrow(ConnectionsController::missing);
    }

    private static ClientKind kind(String key) {
        return ClientKind.of(key).orElseThrow(ConnectionsController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
