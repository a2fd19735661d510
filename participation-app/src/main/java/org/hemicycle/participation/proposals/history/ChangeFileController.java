package org.hemicycle.participation.proposals.history;

import org.hemicycle.participation.files.attachments.Attaching;
import org.hemicycle.participation.files.attachments.Attachments;
import org.hemicycle.participation.files.attachments.Sent;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.SignInFirst;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The files of a proposal, as long as its text may be changed. */
@Controller
@RequestMapping("/proposals/{id:\\d{1,18}}/attachments")
class ChangeFileController {
    private final ChangingAProposal changing;
    private final Attachments attachments;

    ChangeFileController(ChangingAProposal changing, Attachments attachments) {
        this.changing = changing;
        this.attachments = attachments;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable("id") long id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "alternative", required = false) @Nullable String alternative,
            @AuthenticationPrincipal @Nullable SignedIn author) {
        if (author == null) {
            return SignInFirst.then("/proposals/" + id);
        }
        var page = page(id, author);
        if (!page.open()) {
            return SeeOther.page("/proposals/" + id + "/text");
        }
        return switch (attachments.add("proposal", id, Sent.of(file, alternative), page.limits(), author.id())) {
            case Attaching.Kept _ -> SeeOther.page("/proposals/" + id + "/text#files");
            case Attaching.Refused(var field, var why) -> {
                var errors = FormErrors.of(field, why);
                yield SeeOther.show(
                        "proposals/history/change",
                        changing.again(new ProposalId(id), author, page.change(), errors)
                                .orElseThrow(ChangeController::missing),
                        errors);
            }
        };
    }

    @DeleteMapping("/{attachment:\\d{1,18}}")
    ModelAndView remove(
            @PathVariable("id") long id,
            @PathVariable("attachment") long attachment,
            @AuthenticationPrincipal @Nullable SignedIn author) {
        if (author == null) {
            return SignInFirst.then("/proposals/" + id);
        }
        if (page(id, author).open()) {
            attachments.remove("proposal", id, attachment);
        }
        return SeeOther.page("/proposals/" + id + "/text#files");
    }

    private ChangePage page(long id, SignedIn author) {
        return changing.begin(new ProposalId(id), author).orElseThrow(ChangeController::missing);
    }
}
