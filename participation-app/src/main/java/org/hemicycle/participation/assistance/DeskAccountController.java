package org.hemicycle.participation.assistance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The desk at which people get an account. A card is the answer to the form itself, not a page that one is led to: so its words are
 * kept nowhere, and cannot be shown again.
 */
@Controller
@Needs(Power.ASSIST)
@RequestMapping("/admin/workshops/{id:\\d{1,18}}/accounts")
class DeskAccountController {
    private final Workshops workshops;
    private final DeskAccounts accounts;
    private final PublicAddresses addresses;

    DeskAccountController(Workshops workshops, DeskAccounts accounts, PublicAddresses addresses) {
        this.workshops = workshops;
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") long id) {
        return page(desk(workshops.existing(id)), DeskForm.empty(languages().getFirst()), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView open(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn agent,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var desk = desk(workshops.stillOpen(id));
        var form = DeskForm.read(new WrittenForm(values), languages());
        var errors = form.check();
        if (!errors.isEmpty()) {
            return page(desk, form, errors);
        }
        var path = desk.path() + "/accounts";
        return switch (accounts.open(agent, desk, form)) {
            case DeskAccounts.Outcome.Lettered _ ->
                SeeOther.page(path, flash, Notice.success("assistance.account.lettered", form.email()));
            case DeskAccounts.Outcome.Again _ -> SeeOther.page(path, flash, Notice.warning("assistance.account.again"));
            case DeskAccounts.Outcome.Carded(var card) -> card(desk, form.name(), card, request, response);
        };
    }

    @PostMapping("/{account:\\d{1,18}}/card")
    ModelAndView another(
            @PathVariable("id") long id,
            @PathVariable("account") long account,
            @AuthenticationPrincipal SignedIn agent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var desk = desk(workshops.stillOpen(id));
        var card = accounts.makeAnother(agent, desk, account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return card(desk, "", card, request, response);
    }

    private ModelAndView card(
            Workshop desk, String name, Card card, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var address = addresses.of(request).replaceFirst("^https?://", "") + "/session/card";
        return new ModelAndView("assistance/card", "page", new CardPage(desk, name, card, address));
    }

    private ModelAndView page(Workshop desk, DeskForm form, FormErrors errors) {
        var page = new DeskPage(desk, form, errors, languages(), accounts.opened(desk));
        return SeeOther.show("assistance/accounts", page, errors);
    }

    private static Workshop desk(Workshop workshop) {
        if (!workshop.isDesk()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return workshop;
    }

    private static List<Locale> languages() {
        return CurrentTenant.get().locales();
    }
}
