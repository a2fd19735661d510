package org.hemicycle.manager.console.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.hemicycle.manager.operators.Operator;
import org.hemicycle.manager.operators.SecondProof;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.secrets.OneTimeCodes;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.QrCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second proof at sign-in: a code, or on the first visit an authenticator application. */
@Controller
@Allows(Permission.OWN)
class CodeController {
    private final SecondProof proof;

    CodeController(SecondProof proof) {
        this.proof = proof;
    }

    @GetMapping("/sign-in/code")
    ModelAndView ask(@AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        if (!proof.isSetUp(operator)) {
            return new ModelAndView("redirect:/sign-in/protection");
        }
        return SecondProof.isGiven(request, operator) ? new ModelAndView("redirect:/") : code(FormErrors.NONE);
    }

    @PostMapping("/sign-in/code")
    ModelAndView take(
            @AuthenticationPrincipal Operator operator,
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request) {
        return switch (proof.check(operator, code)) {
            case RIGHT -> new ModelAndView("redirect:" + local(proof.open(operator, request)));
            case WRONG -> code(FormErrors.of("code", Message.of("sign-in.code.wrong")));
            case LOCKED -> code(FormErrors.of("code", Message.of("sign-in.locked")));
        };
    }

    @GetMapping("/sign-in/protection")
    ModelAndView protect(@AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        return mayProtect(operator, request)
                ? protection(operator, FormErrors.NONE)
                : new ModelAndView("redirect:/sign-in/code");
    }

    /** Makes the secret: a page that is only looked at changes nothing. */
    @PostMapping("/sign-in/protection")
    ModelAndView begin(@AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        if (mayProtect(operator, request)) {
            proof.offer(operator);
        }
        return new ModelAndView("redirect:/sign-in/protection");
    }

    @PostMapping("/sign-in/protection/confirmation")
    ModelAndView confirm(
            @AuthenticationPrincipal Operator operator,
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request) {
        if (!mayProtect(operator, request)) {
            return new ModelAndView("redirect:/sign-in/code");
        }
        return switch (proof.confirm(operator, code)) {
            case RIGHT -> RecoveryPage.show(proof.renewRecoveryCodes(operator), local(proof.open(operator, request)));
            case WRONG -> protection(operator, FormErrors.of("code", Message.of("sign-in.code.wrong")));
            case LOCKED -> protection(operator, FormErrors.of("code", Message.of("sign-in.locked")));
        };
    }

    /** Whoever has an application adds another one only after having shown a code of it. */
    private boolean mayProtect(Operator operator, HttpServletRequest request) {
        return !proof.isSetUp(operator) || SecondProof.isGiven(request, operator);
    }

    private static ModelAndView code(FormErrors errors) {
        return view("console/account/code", new CodePage(errors), errors);
    }

    private ModelAndView protection(Operator operator, FormErrors errors) {
        var page = proof.offered(operator)
                .map(secret -> new ProtectionPage(
                        new QrCode(OneTimeCodes.address("Hemicycle", operator.email(), secret)),
                        OneTimeCodes.text(secret),
                        errors))
                .orElseGet(ProtectionPage::notBegun);
        return view("console/account/protection", page, errors);
    }

    private static ModelAndView view(String template, Object page, FormErrors errors) {
        return new ModelAndView(
                template, Map.of("page", page), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String local(String path) {
        return path.startsWith("//") || path.contains("\\") ? "/" : path;
    }
}
