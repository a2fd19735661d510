package org.hemicycle.participation.identity.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking people to take part, one or a thousand: a list is looked at first, and sent when the administrator has seen it. */
@Controller
@Needs(Power.APPOINT)
@RequestMapping("/admin/invitations")
class InvitingDesk {
    private static final String TEMPLATE = "identity/inviting";
    private final InvitingParticipants inviting;

    InvitingDesk(InvitingParticipants inviting) {
        this.inviting = inviting;
    }

    @GetMapping
    ModelAndView form() {
        return new ModelAndView(TEMPLATE, "page", InvitingPage.form("", FormErrors.NONE));
    }

    /** Says what the list would do, and sends nothing. */
    @PostMapping("/trial")
    ModelAndView look(
            @RequestParam(name = "list", defaultValue = "") String written,
            @RequestParam(name = "file", required = false) MultipartFile file)
            throws IOException {
        boolean uploaded = file != null && !file.isEmpty();
        var text = uploaded ? new String(file.getBytes(), StandardCharsets.UTF_8) : written;
        var list = InvitationList.read(text);
        if (list.guests().isEmpty() && list.wrong().isEmpty()) {
            var errors = FormErrors.of("list", Message.of("identity.inviting.empty"));
            return SeeOther.show(TEMPLATE, InvitingPage.form(text, errors), errors);
        }
        var members = inviting.members(list.guests());
        var guests = list.guests().stream()
                .filter(guest -> !members.contains(guest.email().value()))
                .toList();
        var page = new InvitingPage(text, guests, members.size(), list.wrong(), FormErrors.NONE);
        return new ModelAndView("identity/invitingTrial", "page", page);
    }

    @PostMapping
    ModelAndView send(
            @RequestParam(name = "list", defaultValue = "") String list,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        int sent = inviting.invite(actor, InvitationList.read(list).guests());
        return SeeOther.page("/admin/invitations", flash, Notice.success("identity.inviting.sent", sent));
    }
}
