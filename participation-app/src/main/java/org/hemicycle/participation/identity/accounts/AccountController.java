package org.hemicycle.participation.identity.accounts;

import java.util.Comparator;
import java.util.List;
import org.hemicycle.participation.identity.AccountEntry;
import org.hemicycle.participation.identity.Admission;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The account of the person who is signed in: all that is theirs, place by place. */
@Controller
class AccountController {
    private final List<AccountEntry> entries;
    private final Participants participants;
    private final Admission admission;

    AccountController(List<AccountEntry> entries, Participants participants, Admission admission) {
        this.participants = participants;
        this.admission = admission;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(AccountEntry::position))
                .toList();
    }

    @GetMapping("/account")
    ModelAndView show(@AuthenticationPrincipal SignedIn person) {
        var places = entries.stream()
                .filter(entry -> Contributions.isOn(entry.module()) && isOfUse(entry))
                .toList();
        var address = participants.find(person.id()).map(Participant::address).orElse("");
        return new ModelAndView("identity/account", "page", new AccountPage(person.name(), address, places));
    }

    private boolean isOfUse(AccountEntry entry) {
        return admission.rules().passwords() || !entry.path().equals(PasswordController.PATH);
    }
}
