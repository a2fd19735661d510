package org.hemicycle.manager.console.account;

import java.util.Map;
import org.hemicycle.manager.operators.ChangingAPassword;
import org.hemicycle.manager.operators.Operator;
import org.hemicycle.manager.operators.SecondProof;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Allows(Permission.OWN)
class AccountController {
    private final ChangingAPassword passwords;

    private final SecondProof proof;

    AccountController(ChangingAPassword passwords, SecondProof proof) {
        this.passwords = passwords;
        this.proof = proof;
    }

    @GetMapping("/account")
    ModelAndView show(@AuthenticationPrincipal Operator operator) {
        return page(operator, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/account/password")
    ModelAndView change(
            @AuthenticationPrincipal Operator operator,
            @RequestParam String current,
            @RequestParam String fresh,
            @RequestParam String again,
            RedirectAttributes redirect) {
        if (!fresh.equals(again)) {
            return wrong(operator, "again", "account.password.different");
        }
        return switch (passwords.change(operator, current, fresh)) {
            case WRONG -> wrong(operator, "current", "account.password.wrong");
            case TOO_SHORT -> wrong(operator, "fresh", "account.password.short");
            case TOO_LONG -> wrong(operator, "fresh", "account.password.long");
            case CHANGED -> {
                redirect.addFlashAttribute("notice", Notice.success("account.password.changed"));
                yield new ModelAndView("redirect:/account");
            }
        };
    }

    @PostMapping("/account/recovery-codes")
    ModelAndView renew(
            @AuthenticationPrincipal Operator operator, @RequestParam(name = "code", defaultValue = "") String code) {
        return switch (proof.check(operator, code)) {
            case RIGHT -> RecoveryPage.show(proof.renewRecoveryCodes(operator), "/account");
            case WRONG -> wrong(operator, "code", "sign-in.code.wrong");
            case LOCKED -> wrong(operator, "code", "sign-in.locked");
        };
    }

    @PostMapping("/account/authenticator")
    ModelAndView replace(
            @AuthenticationPrincipal Operator operator, @RequestParam(name = "code", defaultValue = "") String code) {
        return switch (proof.check(operator, code)) {
            case RIGHT -> {
                proof.offer(operator);
                yield new ModelAndView("redirect:/sign-in/protection");
            }
            case WRONG -> wrong(operator, "code", "sign-in.code.wrong");
            case LOCKED -> wrong(operator, "code", "sign-in.locked");
        };
    }

    private ModelAndView wrong(Operator operator, String field, String message) {
        return page(operator, FormErrors.of(field, Message.of(message)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Operator operator, FormErrors errors, HttpStatus status) {
        return new ModelAndView(
                "console/account/show",
                Map.of("page", new AccountPage(operator, proof.recoveryCodes(operator), errors)),
                status);
    }
}
