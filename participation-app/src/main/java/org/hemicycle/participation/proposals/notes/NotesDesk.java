package org.hemicycle.participation.proposals.notes;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes of those who answer, on any proposal of their spaces. */
@Controller
@Needs(Power.ANSWER)
class NotesDesk {
    private final Notes notes;

    NotesDesk(Notes notes) {
        this.notes = notes;
    }

    @PostMapping("/admin/proposals/{id:\\d{1,18}}/notes")
    @InSilence
    ModelAndView write(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var wrong = notes.write(actor, new ProposalId(id), new WrittenForm(values));
        return SeeOther.page(
                "/admin/proposals/" + id + "#notes",
                flash,
                wrong == null
                        ? Notice.success("proposals.notes.written")
                        : Notice.warning(wrong.key(), wrong.arguments().toArray()));
    }
}
