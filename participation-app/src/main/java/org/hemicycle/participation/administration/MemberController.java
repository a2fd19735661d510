package org.hemicycle.participation.administration;

import org.hemicycle.participation.identity.Appointments;
import org.hemicycle.participation.identity.ClosingAccounts;
import org.hemicycle.participation.identity.EndingSessions;
import org.hemicycle.participation.identity.ForgettingFactors;
import org.hemicycle.participation.identity.Grant;
import org.hemicycle.participation.identity.Member;
import org.hemicycle.participation.identity.Members;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One member: the roles, and whether the account is open. */
@Controller
@InSilence
@Needs(value = Power.APPOINT, inSpaces = true)
@RequestMapping("/admin/members/{id:\\d{1,18}}")
class MemberController {
    private static final int LONGEST_REASON = 500;
    private final Members members;
    private final Appointments appointments;
    private final ClosingAccounts closing;
    private final EndingSessions sessions;
    private final ForgettingFactors factors;
    private final Spaces spaces;

    MemberController(
            Members members,
            Appointments appointments,
            ClosingAccounts closing,
            EndingSessions sessions,
            ForgettingFactors factors,
            Spaces spaces) {
        this.members = members;
        this.appointments = appointments;
        this.closing = closing;
        this.sessions = sessions;
        this.factors = factors;
        this.spaces = spaces;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor) {
        return page(actor, id, "", FormErrors.NONE);
    }

    @PostMapping("/roles")
    @ProvedLately(back = "/admin/members")
    ModelAndView grant(
            @PathVariable("id") long id,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "space", defaultValue = "") String space,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var grant = new RoleForm(actor, spaces.titles()).grant(role, space);
        return grant.isEmpty()
                ? page(actor, id, "", FormErrors.of("role", Message.of("admin.members.no-such-role")))
                : after(
                        actor,
                        id,
                        appointments.grant(actor, member(id).id(), grant.get()),
                        flash,
                        "admin.member.granted");
    }

    @DeleteMapping("/roles/{grant:[a-z]+(?::\\d{1,18})?}")
    @ProvedLately(back = "/admin/members")
    ModelAndView revoke(
            @PathVariable("id") long id,
            @PathVariable("grant") String text,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var grant = Grant.parse(text).orElseThrow(MemberController::missing);
        return after(actor, id, appointments.revoke(actor, member(id).id(), grant), flash, "admin.member.revoked");
    }

    @PostMapping("/closure")
    @Needs(Power.APPOINT)
    @ProvedLately(back = "/admin/members")
    ModelAndView close(
            @PathVariable("id") long id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        return isUnfit(reason)
                ? unfit(actor, id, reason)
                : after(
                        actor,
                        id,
                        reason,
                        closing.close(actor, member(id).id(), reason.strip()),
                        flash,
                        "admin.member.closed");
    }

    @DeleteMapping("/closure")
    @Needs(Power.APPOINT)
    ModelAndView reopen(
            @PathVariable("id") long id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        return isUnfit(reason)
                ? unfit(actor, id, reason)
                : after(
                        actor,
                        id,
                        reason,
                        closing.reopen(actor, member(id).id(), reason.strip()),
                        flash,
                        "admin.member.reopened");
    }

    @DeleteMapping("/sessions")
    @Needs(Power.APPOINT)
    @ProvedLately(back = "/admin/members")
    ModelAndView endSessions(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        sessions.of(actor, member(id).id());
        return SeeOther.page("/admin/members/" + id, flash, Notice.success("admin.member.signed-out"));
    }

    @DeleteMapping("/factors")
    @Needs(Power.APPOINT)
    @ProvedLately(back = "/admin/members")
    ModelAndView forgetFactors(
            @PathVariable("id") long id,
            @RequestParam(name = "lost", defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        if (isUnfit(reason)) {
            return page(actor, id, "", FormErrors.of("lost", Message.of("admin.reason.missing", LONGEST_REASON)));
        }
        return switch (factors.forget(actor, member(id).id(), reason.strip())) {
            case DONE -> SeeOther.page("/admin/members/" + id, flash, Notice.success("admin.member.factors.forgotten"));
            case NOTHING -> SeeOther.page("/admin/members/" + id, flash, Notice.warning("admin.member.factors.none"));
            case ONESELF -> page(actor, id, "", FormErrors.of("lost", Message.of("admin.member.oneself")));
            case ONLY_WAY_IN -> page(actor, id, "", FormErrors.of("lost", Message.of("admin.member.factors.only")));
        };
    }

    private ModelAndView after(
            SignedIn actor, long id, Appointments.Outcome outcome, RedirectAttributes flash, String done) {
        return switch (outcome) {
            case DONE, NOTHING -> SeeOther.page("/admin/members/" + id, flash, Notice.success(done));
            case NOT_YOURS -> page(actor, id, "", FormErrors.of("role", Message.of("admin.members.not-yours")));
            case NO_SEAT -> page(actor, id, "", FormErrors.of("role", Message.of("admin.members.no-seat")));
            case LAST_ADMINISTRATOR -> page(actor, id, "", FormErrors.of("role", Message.of("admin.member.last")));
        };
    }

    private ModelAndView after(
            SignedIn actor,
            long id,
            String reason,
            ClosingAccounts.Outcome outcome,
            RedirectAttributes flash,
            String done) {
        return switch (outcome) {
            case DONE, NOTHING -> SeeOther.page("/admin/members/" + id, flash, Notice.success(done));
            case ONESELF -> page(actor, id, reason, FormErrors.of("reason", Message.of("admin.member.oneself")));
            case LAST_ADMINISTRATOR ->
                page(actor, id, reason, FormErrors.of("reason", Message.of("admin.member.last")));
        };
    }

    private static boolean isUnfit(String reason) {
        return reason.isBlank() || reason.strip().length() > LONGEST_REASON;
    }

    private ModelAndView unfit(SignedIn actor, long id, String reason) {
        return page(actor, id, reason, FormErrors.of("reason", Message.of("admin.reason.missing", LONGEST_REASON)));
    }

    private ModelAndView page(SignedIn actor, long id, String reason, FormErrors errors) {
        var page = new MemberPage(member(id), actor, new RoleForm(actor, spaces.titles()), reason, errors);
        return SeeOther.show("administration/member", page, errors);
    }

    private Member member(long id) {
        return members.find(new ParticipantId(id)).orElseThrow(MemberController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
