package org.hemicycle.participation.privacy;

import org.hemicycle.participation.identity.Account;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.PersonalData.Published;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
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

/** One account, as staff who appoint see it: erased on the person's request, with a reason. */
@Controller
@Needs(Power.APPOINT)
@ProvedLately(back = "/admin/members")
@RequestMapping("/admin/accounts/{id:\\d{1,18}}")
class AccountDesk {
    private static final int LONGEST_REASON = 300;
    private final Accounts accounts;
    private final Leaving leaving;

    AccountDesk(Accounts accounts, Leaving leaving) {
        this.accounts = accounts;
        this.leaving = leaving;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") long id) {
        return page(account(id), WrittenForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping("/erasure")
    ModelAndView erase(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var form = new WrittenForm(values);
        var account = account(id);
        var errors = reason(form);
        if (!form.ticked("sure")) {
            errors = errors.and("sure", Message.of("privacy.admin.erase.unsure"));
        }
        if (!errors.isEmpty()) {
            return page(account, form, errors);
        }
        var published = form.text("published").equals("remove") ? Published.REMOVE : Published.KEEP;
        return switch (leaving.eraseOnRequest(actor, account.id(), published, form.text("reason"))) {
            case ERASED, GONE -> SeeOther.page("/admin/members", flash, Notice.success("privacy.admin.erased"));
            case LAST_ADMINISTRATOR -> page(account, form, FormErrors.of("reason", Message.of("privacy.admin.last")));
        };
    }

    private Account account(long id) {
        return accounts.find(new ParticipantId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static FormErrors reason(WrittenForm form) {
        var reason = form.text("reason");
        return reason.isEmpty() || reason.length() > LONGEST_REASON
                ? FormErrors.of("reason", Message.of("privacy.admin.reason.missing"))
                : FormErrors.NONE;
    }

    private static ModelAndView page(Account account, WrittenForm form, FormErrors errors) {
        return SeeOther.show("privacy/account", new AccountDeskPage(account, form, errors), errors);
    }
}
