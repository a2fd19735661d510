package org.hemicycle.participation.identity.accounts;

import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another address for the person who is signed in. The page never says whether an address is somebody else's. */
@Controller
@ProvedLately(back = "/account/address")
@RequestMapping("/account/address")
class AddressController {
    private final Participants participants;
    private final AddressChanges changes;
    private final ChangingAnAddress changing;

    AddressController(Participants participants, AddressChanges changes, ChangingAnAddress changing) {
        this.participants = participants;
        this.changes = changes;
        this.changing = changing;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn person) {
        return page(me(person), "", FormErrors.NONE);
    }

    @PostMapping
    ModelAndView ask(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "email", defaultValue = "") String email,
            RedirectAttributes flash) {
        var me = me(person);
        var wanted = EmailAddress.parse(email);
        if (wanted.isEmpty()) {
            return page(me, email, FormErrors.of("email", Message.of("form.email")));
        }
        if (wanted.get().equals(me.email())) {
            return page(me, email, FormErrors.of("email", Message.of("identity.address.same")));
        }
        if (!changing.ask(me, wanted.get())) {
            return page(me, email, FormErrors.of("email", Message.of("identity.address.often")));
        }
        return SeeOther.page("/account/address", flash, Notice.success("identity.address.sent"));
    }

    private Participant me(SignedIn person) {
        return participants.find(person.id()).orElseThrow();
    }

    private ModelAndView page(Participant me, String wanted, FormErrors errors) {
        var pending = changes.of(me.id()).orElse(null);
        return SeeOther.show("identity/address", new AddressPage(me.address(), wanted, pending, errors), errors);
    }
}
