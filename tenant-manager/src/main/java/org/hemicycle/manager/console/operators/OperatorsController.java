package org.hemicycle.manager.console.operators;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.operators.Colleagues;
import org.hemicycle.manager.operators.InvitingOperators;
import org.hemicycle.manager.operators.Operator;
import org.hemicycle.manager.operators.OperatorLetters;
import org.hemicycle.manager.operators.OperatorRole;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
@Allows(Permission.OPERATORS)
@RequestMapping("/operators")
class OperatorsController {
    private final Colleagues colleagues;
    private final InvitingOperators inviting;
    private final OperatorLetters letters;
    private final Frames frames;

    OperatorsController(Colleagues colleagues, InvitingOperators inviting, OperatorLetters letters, Frames frames) {
        this.colleagues = colleagues;
        this.inviting = inviting;
        this.letters = letters;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Operator reader) {
        return page(reader, InvitationForm.EMPTY);
    }

    @PostMapping("/invitations")
    ModelAndView invite(
            @AuthenticationPrincipal Operator reader,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new InvitationForm(name, email, role, FormErrors.NONE).checked();
        var known = OperatorRole.of(role);
        if (known.isEmpty()) {
            form = form.with(form.errors().and("role", Message.of("operators.role.wrong")));
        }
        if (!form.errors().isEmpty()) {
            return page(reader, form);
        }
        var sealed = inviting.invite(email.strip(), name.strip(), known.get(), Acting.now());
        return sealed.isEmpty()
                ? page(reader, form.with(FormErrors.of("email", Message.of("operators.email.known"))))
                : back(letters.send(sealed.get(), frames.of(request, response).texts()), redirect);
    }

    @PostMapping("/invitations/{id:\\d{1,18}}/letter")
    ModelAndView resend(
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var sealed = inviting.renew(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return back(letters.send(sealed, frames.of(request, response).texts()), redirect);
    }

    @PostMapping("/invitations/{id:\\d{1,18}}/withdrawal")
    ModelAndView withdraw(@PathVariable long id, RedirectAttributes redirect) {
        inviting.withdraw(id, Acting.now());
        return back(Notice.success("operators.withdrawn"), redirect);
    }

    @PostMapping("/{id:\\d{1,18}}/role")
    ModelAndView assign(
            @PathVariable long id, @RequestParam(defaultValue = "") String role, RedirectAttributes redirect) {
        var known = OperatorRole.of(role).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return after(colleagues.assign(id, known, Acting.now()), "operators.role.changed", redirect);
    }

    @PostMapping("/{id:\\d{1,18}}/disablement")
    ModelAndView disable(@PathVariable long id, RedirectAttributes redirect) {
        return after(colleagues.disable(id, Acting.now()), "operators.disabled", redirect);
    }

    @PostMapping("/{id:\\d{1,18}}/enablement")
    ModelAndView enable(@PathVariable long id, RedirectAttributes redirect) {
        return after(colleagues.enable(id, Acting.now()), "operators.enabled", redirect);
    }

    @PostMapping("/{id:\\d{1,18}}/factors/removal")
    ModelAndView forgetFactors(
            @PathVariable long id,
            @AuthenticationPrincipal Operator reader,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (id == reader.id()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        boolean told = colleagues
                .forgetFactors(id, Acting.now())
                .map(one -> letters.factorsForgotten(
                        one, frames.of(request, response).texts()))
                .orElse(true);
        return back(
                told ? Notice.success("operators.factors.forgotten") : Notice.warning("operators.factors.not-told"),
                redirect);
    }

    private static ModelAndView after(Colleagues.Outcome outcome, String done, RedirectAttributes redirect) {
        return back(
                outcome == Colleagues.Outcome.LAST_OWNER ? Notice.danger("operators.last-owner") : Notice.success(done),
                redirect);
    }

    private static ModelAndView back(boolean sent, RedirectAttributes redirect) {
        return back(sent ? Notice.success("operators.invited") : Notice.warning("operators.mail-down"), redirect);
    }

    private static ModelAndView back(Notice notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/operators");
    }

    private ModelAndView page(Operator reader, InvitationForm form) {
        var page = new OperatorsPage(colleagues.all(), inviting.open(), reader, form);
        var status = form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("console/operators/index", Map.of("page", page), status);
    }
}
