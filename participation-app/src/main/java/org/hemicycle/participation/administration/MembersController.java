package org.hemicycle.participation.administration;

import org.hemicycle.participation.identity.InvitingAnAdministrator;
import org.hemicycle.participation.identity.Members;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who takes part, and the invitation of further administrators. */
@Controller
@Needs(Power.APPOINT)
@RequestMapping("/admin/members")
class MembersController {
    private static final int LONGEST_NAME = 120;
    private final Members members;
    private final InvitingAnAdministrator inviting;

    MembersController(Members members, InvitingAnAdministrator inviting) {
        this.members = members;
        this.inviting = inviting;
    }

    @GetMapping
    ModelAndView index(@RequestParam(name = "before", required = false) @Nullable Long before) {
        return page(before, "", "", FormErrors.NONE);
    }

    @PostMapping("/invitations")
    ModelAndView invite(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var form = new WrittenForm(values);
        String name = form.text("name");
        String email = form.text("email");
        FormErrors errors = name.isEmpty() || name.length() > LONGEST_NAME
                ? FormErrors.of("name", Message.of("admin.members.nameless", LONGEST_NAME))
                : FormErrors.NONE;
        if (errors.isEmpty()) {
            errors = switch (inviting.invite(actor, email, name)) {
                case INVITED -> FormErrors.NONE;
                case NOT_AN_ADDRESS -> FormErrors.of("email", Message.of("admin.members.not-an-address"));
                case ADMINISTRATES_ALREADY -> FormErrors.of("email", Message.of("admin.members.already"));
            };
        }
        if (!errors.isEmpty()) {
            ModelAndView again = page(null, name, email, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute(Requests.NOTICE, Notice.success("admin.members.invited", email));
        return new ModelAndView("redirect:/admin/members");
    }

    private ModelAndView page(@Nullable Long before, String name, String email, FormErrors errors) {
        return new ModelAndView(
                "administration/members", "page", new MembersPage(members.page(before), name, email, errors));
    }
}
