package org.hemicycle.manager.console.operators;

import java.util.Map;
import org.hemicycle.manager.operators.ChangingAPassword;
import org.hemicycle.manager.operators.InvitingOperators;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
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

/** Where the link of an invitation leads, without being signed in: a name and a password, and one may sign in. */
@Controller
@Allows(Permission.OWN)
@RequestMapping("/operator-invitations/{token}")
class AcceptanceController {
    private static final int LONGEST_NAME = 100;
    private final InvitingOperators inviting;

    AcceptanceController(InvitingOperators inviting) {
        this.inviting = inviting;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        var invitation = inviting.look(token).orElseThrow(AcceptanceController::closed);
        return page(new AcceptancePage(token, invitation, invitation.name(), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            RedirectAttributes redirect) {
        var invitation = inviting.look(token).orElseThrow(AcceptanceController::closed);
        var errors = errors(name.strip(), fresh, again);
        if (!errors.isEmpty()) {
            var page = page(new AcceptancePage(token, invitation, name, errors));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (!inviting.accept(token, name.strip(), fresh)) {
            throw closed();
        }
        redirect.addFlashAttribute("notice", Notice.success("operators.accepted"));
        return new ModelAndView("redirect:/sign-in");
    }

    private static FormErrors errors(String name, String fresh, String again) {
        var errors = name.isEmpty() || name.length() > LONGEST_NAME
                ? FormErrors.of("name", Message.of("operators.name.wrong"))
                : FormErrors.NONE;
        errors = switch (ChangingAPassword.length(fresh)) {
            case TOO_SHORT -> errors.and("fresh", Message.of("account.password.short"));
            case TOO_LONG -> errors.and("fresh", Message.of("account.password.long"));
            case CHANGED, WRONG -> errors;
        };
        return fresh.equals(again) ? errors : errors.and("again", Message.of("account.password.different"));
    }

    private static ModelAndView page(AcceptancePage page) {
        return new ModelAndView("console/operators/acceptance", Map.of("page", page));
    }

    private static ResponseStatusException closed() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
