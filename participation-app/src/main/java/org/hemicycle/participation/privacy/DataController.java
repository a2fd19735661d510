package org.hemicycle.participation.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.PersonalData.Published;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the organisation knows about the person who is signed in: to take away, and to erase in two steps. */
@Controller
@RequestMapping("/account/data")
class DataController {
    private final KnownAboutAPerson known;
    private final Leaving leaving;
    private final Accounts accounts;
    private final ArchiveOfAPerson archives;
    private final TransactionTemplate transaction;

    DataController(
            KnownAboutAPerson known,
            Leaving leaving,
            Accounts accounts,
            ArchiveOfAPerson archives,
            TransactionTemplate transaction) {
        this.known = known;
        this.leaving = leaving;
        this.accounts = accounts;
        this.archives = archives;
        this.transaction = transaction;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn person) {
        return new ModelAndView("privacy/data", "page", page(person, Published.KEEP));
    }

    @PostMapping("/archive")
    @ProvedLately(back = "/account/data")
    void download(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        archives.send(known.gather(person.id()), request, response);
    }

    @GetMapping("/deletion")
    ModelAndView choose(@AuthenticationPrincipal SignedIn person) {
        return new ModelAndView("privacy/deletion", "page", page(person, Published.KEEP));
    }

    @GetMapping("/deletion/confirmation")
    @ProvedLately(back = "/account/data/deletion")
    ModelAndView confirm(
            @RequestParam(name = "published", defaultValue = "keep") String published,
            @AuthenticationPrincipal SignedIn person) {
        return new ModelAndView("privacy/confirmation", "page", page(person, choice(published)));
    }

    @PostMapping("/deletion")
    @ProvedLately(back = "/account/data/deletion")
    ModelAndView delete(
            @RequestParam(name = "published", defaultValue = "keep") String published,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (leaving.leave(person, choice(published)) == Leaving.Outcome.LAST_ADMINISTRATOR) {
            return SeeOther.page("/account/data/deletion");
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return SeeOther.page("/", flash, Notice.success("privacy.deleted"));
    }

    private DataPage page(SignedIn person, Published published) {
        boolean last = Boolean.TRUE.equals(transaction.execute(_ -> accounts.isLastAdministrator(person.id())));
        return DataPage.of(known.gather(person.id()), published, last);
    }

    private static Published choice(String published) {
        return published.equals("remove") ? Published.REMOVE : Published.KEEP;
    }
}
