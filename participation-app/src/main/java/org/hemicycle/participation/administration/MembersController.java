package org.hemicycle.participation.administration;

import org.hemicycle.participation.identity.Inviting;
import org.hemicycle.participation.identity.MemberQuery;
import org.hemicycle.participation.identity.Members;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who takes part, and the invitations to roles. Who appoints in one space only sees no addresses. */
@Controller
@InSilence
@Needs(value = Power.APPOINT, inSpaces = true)
@RequestMapping("/admin/members")
class MembersController {
    private static final String HOME = "/admin/members";
    private final Members members;
    private final Inviting inviting;
    private final Spaces spaces;

    MembersController(Members members, Inviting inviting, Spaces spaces) {
        this.members = members;
        this.inviting = inviting;
        this.spaces = spaces;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal SignedIn actor,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "space", defaultValue = "") String space,
            @RequestParam(name = "before", required = false) @Nullable Long before) {
        boolean addresses = actor.powers().has(Power.APPOINT);
        return page(actor, new MemberQuery(words, kind, addresses, before), InvitationForm.EMPTY.in(space));
    }

    @PostMapping("/invitations")
    @ProvedLately(back = "/admin/members")
    ModelAndView invite(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var form = InvitationForm.of(new WrittenForm(values)).checked();
        if (form.errors().isEmpty()) {
            form = sent(actor, form);
        }
        return form.errors().isEmpty()
                ? SeeOther.page(HOME, flash, Notice.success("admin.members.invited", form.email()))
                : page(actor, new MemberQuery("", "", actor.powers().has(Power.APPOINT), null), form);
    }

    @PostMapping("/invitations/{id:\\d{1,18}}/letter")
    ModelAndView resend(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        return after(inviting.resend(actor, id), flash, "admin.members.resent");
    }

    @DeleteMapping("/invitations/{id:\\d{1,18}}")
    ModelAndView withdraw(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        return after(inviting.withdraw(actor, id), flash, "admin.members.withdrawn");
    }

    private InvitationForm sent(SignedIn actor, InvitationForm form) {
        var grant = new RoleForm(actor, spaces.titles()).grant(form.role(), form.space());
        if (grant.isEmpty()) {
            return form.with("role", Message.of("admin.members.no-such-role"));
        }
        return switch (inviting.invite(actor, form.email(), form.name(), grant.get())) {
            case INVITED -> form;
            case NOT_AN_ADDRESS -> form.with("email", Message.of("admin.members.not-an-address"));
            case ALREADY -> form.with("email", Message.of("admin.members.already"));
            case CLOSED -> form.with("email", Message.of("admin.members.is-closed"));
            case NO_SEAT -> form.with("role", Message.of("admin.members.no-seat"));
            case NOT_YOURS -> form.with("role", Message.of("admin.members.not-yours"));
        };
    }

    private static ModelAndView after(boolean done, RedirectAttributes flash, String sentence) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return SeeOther.page(HOME, flash, Notice.success(sentence));
    }

    private ModelAndView page(SignedIn actor, MemberQuery query, InvitationForm form) {
        var roles = new RoleForm(actor, spaces.titles());
        var page = new MembersPage(query, members.page(query), inviting.open(actor), roles, form);
        return SeeOther.show("administration/members", page, form.errors());
    }
}
