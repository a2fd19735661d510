package org.hemicycle.participation.proposals.drafts;

import org.hemicycle.participation.files.attachments.Attaching;
import org.hemicycle.participation.files.attachments.AttachmentLimits;
import org.hemicycle.participation.files.attachments.Attachments;
import org.hemicycle.participation.files.attachments.Sent;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.proposals.SignInFirst;
import org.hemicycle.participation.proposals.WritingAProposal;
import org.hemicycle.participation.proposals.rules.Rules;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The files of a draft. The text is kept already: whatever becomes of a file, nothing of it is lost. */
@Controller
@InSilence
class DraftFileController {
    private final Drafts drafts;
    private final ReadingADraft reading;
    private final WritingAProposal writing;
    private final Attachments attachments;
    private final Rules rules;

    DraftFileController(
            Drafts drafts, ReadingADraft reading, WritingAProposal writing, Attachments attachments, Rules rules) {
        this.drafts = drafts;
        this.reading = reading;
        this.writing = writing;
        this.attachments = attachments;
        this.rules = rules;
    }

    @PostMapping("/proposals/drafts/{id:\\d{1,18}}/attachments")
    ModelAndView add(
            @PathVariable("id") long id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "alternative", required = false) @Nullable String alternative,
            @AuthenticationPrincipal @Nullable SignedIn author) {
        if (author == null) {
            return SignInFirst.then("/proposals/drafts/" + id);
        }
        var settings = drafts.find(id, author)
                .flatMap(kept -> writing.place(kept.draft().component()))
                .map(rules::in)
                .orElseThrow(DraftController::missing);
        var sent = Sent.of(file, alternative);
        var limits = new AttachmentLimits(settings.attachmentsMax(), settings.attachmentMegabytes());
        return switch (attachments.add(KeptDraft.TYPE, id, sent, limits, author.id())) {
            case Attaching.Kept _ -> SeeOther.page("/proposals/drafts/" + id + "#files");
            case Attaching.Refused(var field, var why) ->
                again(id, author, FormErrors.of(field, why), sent.alternative());
        };
    }

    @DeleteMapping("/proposals/drafts/{id:\\d{1,18}}/attachments/{attachment:\\d{1,18}}")
    ModelAndView remove(
            @PathVariable("id") long id,
            @PathVariable("attachment") long attachment,
            @AuthenticationPrincipal @Nullable SignedIn author) {
        if (author == null) {
            return SignInFirst.then("/proposals/drafts/" + id);
        }
        if (drafts.find(id, author).isPresent()) {
            attachments.remove(KeptDraft.TYPE, id, attachment);
        }
        return SeeOther.page("/proposals/drafts/" + id + "#files");
    }

    private ModelAndView again(long id, SignedIn author, FormErrors errors, String alternative) {
        var asked = new ReadingADraft.Asked(null, false, false, errors, alternative);
        return SeeOther.show(
                "proposals/drafts/show", reading.page(id, author, asked).orElseThrow(DraftController::missing), errors);
    }
}
