package org.hemicycle.participation.proposals.help;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.proposals.Flash;
import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.Proposals;
import org.hemicycle.participation.proposals.SignInFirst;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
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

/** Writing to whoever offers or asks for help, and saying that nothing is needed any more. */
@Controller
@InSilence
@RequestMapping("/proposals/{id:\\d{1,18}}")
class AidController {
    private static final int LONGEST = 2000;

    private final Proposals proposals;
    private final Spaces spaces;
    private final AidMessages messages;

    AidController(Proposals proposals, Spaces spaces, AidMessages messages) {
        this.proposals = proposals;
        this.spaces = spaces;
        this.messages = messages;
    }

    @GetMapping("/messages")
    ModelAndView show(@PathVariable("id") long number, @AuthenticationPrincipal @Nullable SignedIn reader) {
        var id = new ProposalId(number);
        if (reader == null) {
            return SignInFirst.then(id.path() + "/messages");
        }
        return page(aid(id, reader), reader, "", UUID.randomUUID().toString(), FormErrors.NONE);
    }

    @PostMapping("/messages")
    ModelAndView send(
            @PathVariable("id") long number,
            @RequestParam(name = "body", defaultValue = "") String body,
            @RequestParam(name = "to", required = false) @Nullable Long to,
            @RequestParam(name = "submission", defaultValue = "") String submission,
            @AuthenticationPrincipal @Nullable SignedIn sender,
            RedirectAttributes flash) {
        var id = new ProposalId(number);
        if (sender == null || !sender.mayTakePart()) {
            throw SignInFirst.refusal();
        }
        var proposal = aid(id, sender);
        var words = body.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            var wrong = words.isEmpty()
                    ? Message.of("proposal.message.missing")
                    : Message.of("proposal.message.too-long", LONGEST, words.length());
            return page(proposal, sender, body, submission, FormErrors.of("body", wrong));
        }
        var person = Optional.ofNullable(to).map(ParticipantId::new);
        var key = submission.isBlank() ? UUID.randomUUID().toString() : submission;
        return switch (messages.send(proposal, sender, person, words, key)) {
            case SENT -> Flash.success(flash, "proposal.message.sent", id.path() + "/messages");
            case TOO_MANY ->
                page(proposal, sender, body, key, FormErrors.of("body", Message.of("proposal.message.too-many")));
            case NOBODY_THERE ->
                page(proposal, sender, body, key, FormErrors.of("body", Message.of("proposal.message.nobody")));
        };
    }

    @PostMapping("/resolution")
    ModelAndView resolve(
            @PathVariable("id") long number,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash) {
        return resolve(new ProposalId(number), author, true, flash);
    }

    @DeleteMapping("/resolution")
    ModelAndView reopen(
            @PathVariable("id") long number,
            @AuthenticationPrincipal @Nullable SignedIn author,
            RedirectAttributes flash) {
        return resolve(new ProposalId(number), author, false, flash);
    }

    private ModelAndView resolve(ProposalId id, @Nullable SignedIn author, boolean resolved, RedirectAttributes flash) {
        if (author == null) {
            return SignInFirst.then(id.path());
        }
        return messages.resolve(id, author, resolved)
                ? Flash.success(flash, resolved ? "proposal.resolved" : "proposal.reopened", id.path())
                : SeeOther.page(id.path());
    }

    private Proposal aid(ProposalId id, SignedIn reader) {
        return proposals
                .find(id, reader)
                .filter(proposal -> proposal.traits().aid() != null
                        && !proposal.removed()
                        && !proposal.hidden()
                        && proposal.standing() != Standing.WITHDRAWN)
                .filter(proposal -> spaces.place(proposal.component()).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(Proposal proposal, SignedIn reader, String body, String key, FormErrors errors) {
        var page = new AidPage(
                proposal, messages.of(proposal.id(), reader), proposal.writtenBy(reader), body, key, errors);
        return SeeOther.show("proposals/help/messages", page, errors);
    }

    /**
     * The conversations about a proposal.
     *
     * @param own whether the reader is its author, who answers each of those who wrote
     */
    record AidPage(
            Proposal proposal,
            List<AidMessages.Message> messages,
            boolean own,
            String body,
            String key,
            FormErrors errors) {
        String path() {
            return proposal.id().path() + "/messages";
        }

        /** Whether a conversation with somebody else begins here. */
        boolean begins(int at) {
            return at == 0 || messages.get(at).with() != messages.get(at - 1).with();
        }

        boolean ends(int at) {
            return at == messages.size() - 1
                    || messages.get(at).with() != messages.get(at + 1).with();
        }
    }
}
