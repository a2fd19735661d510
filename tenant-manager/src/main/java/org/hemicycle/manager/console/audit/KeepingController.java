package org.hemicycle.manager.console.audit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.manager.audit.Head;
import org.hemicycle.manager.audit.Keeping;
import org.hemicycle.manager.audit.Verdict;
import org.hemicycle.manager.audit.VerifyingOnline;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.platform.Allows;
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

/** Verifying the trail, how long it is kept, and holding it. */
@Controller("keepingPages")
@Allows(Permission.AUDIT)
@RequestMapping("/audit/keeping")
class KeepingController {
    private static final int LONGEST_REASON = 500;
    private final Keeping keeping;
    private final VerifyingOnline verifying;

    KeepingController(Keeping keeping, VerifyingOnline verifying) {
        this.keeping = keeping;
        this.verifying = verifying;
    }

    @GetMapping
    ModelAndView show() {
        return page("", "", null, null, FormErrors.NONE);
    }

    /** Changes nothing: it reads every entry. */
    @GetMapping("/verification")
    ModelAndView verify(@RequestParam(defaultValue = "") String head) {
        Optional<Head> noted = Head.parse(head);
        return !head.isBlank() && noted.isEmpty()
                ? page("", head, null, null, FormErrors.of("head", Message.of("audit.head.wrong")))
                : page("", head, null, verifying.verify(noted), FormErrors.NONE);
    }

    @PostMapping("/retention")
    @Allows(Permission.KEEP)
    ModelAndView retain(
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes redirect) {
        var typed = days.strip();
        boolean fits = typed.matches("\\d{1,6}")
                && Integer.parseInt(typed) >= Keeping.LEAST_DAYS
                && Integer.parseInt(typed) <= Keeping.MOST_DAYS;
        if (!fits) {
            var wrong = Message.of("audit.retention.wrong", Keeping.LEAST_DAYS, Keeping.MOST_DAYS);
            return page("", "", days, null, FormErrors.of("days", wrong));
        }
        return keeping.retain(Integer.parseInt(typed), version, Acting.now())
                ? back(redirect, "audit.retention.changed")
                : page("", "", days, null, FormErrors.of("days", Message.of("audit.retention.stale")));
    }

    @PostMapping("/holds")
    @Allows(Permission.KEEP)
    ModelAndView hold(@RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            var wrong = Message.of("audit.hold.reason.wrong", LONGEST_REASON);
            return page(reason, "", null, null, FormErrors.of("reason", wrong));
        }
        keeping.hold(reason.strip(), Acting.now());
        return back(redirect, "audit.hold.placed");
    }

    @PostMapping("/holds/{id}/lifting")
    @Allows(Permission.KEEP)
    ModelAndView lift(@PathVariable UUID id, RedirectAttributes redirect) {
        if (keeping.lift(id, Acting.now()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return back(redirect, "audit.hold.lifted");
    }

    private static ModelAndView back(RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("notice", Notice.success(done));
        return new ModelAndView("redirect:/audit/keeping");
    }

    private ModelAndView page(
            String reason, String head, @Nullable String days, @Nullable Verdict verdict, FormErrors errors) {
        var retention = keeping.retention();
        var shown = days == null ? Integer.toString(retention.days()) : days;
        var page = new KeepingPage(retention, shown, keeping.holds(), reason, head, verdict, errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("console/audit/keeping", Map.of("page", page), status);
    }
}
