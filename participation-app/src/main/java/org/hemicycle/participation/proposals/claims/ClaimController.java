package org.hemicycle.participation.proposals.claims;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying that an imported proposal is one's own. */
@Controller
@RequestMapping("/proposals/{id:\\d{1,18}}/claim")
class ClaimController {
    private static final int LONGEST = 1000;
    private final Claims claims;

    ClaimController(Claims claims) {
        this.claims = claims;
    }

    @GetMapping
    ModelAndView form(@PathVariable("id") long id, @AuthenticationPrincipal @Nullable SignedIn reader) {
        if (reader == null) {
            return signInFirst(id);
        }
        return new ModelAndView("proposals/claims/form", "page", claimable(id, reader));
    }

    @PostMapping
    @InSilence
    ModelAndView ask(
            @PathVariable("id") long id,
            @RequestParam(name = "words", defaultValue = "") String words,
            @AuthenticationPrincipal @Nullable SignedIn reader,
            RedirectAttributes flash) {
        if (reader == null) {
            return signInFirst(id);
        }
        var page = claimable(id, reader);
        if (!page.verified() || !reader.mayTakePart()) {
            return SeeOther.page(page.id().path() + "/claim");
        }
        if (words.strip().length() > LONGEST) {
            var errors = FormErrors.of(
                    "words",
                    Message.of(
                            "proposals.claim.too-long", LONGEST, words.strip().length()));
            return SeeOther.show("proposals/claims/form", page.with(words, errors), errors);
        }
        claims.ask(reader, page.id(), words.strip());
        return SeeOther.page(page.id().path(), flash, Notice.success("proposals.claim.asked"));
    }

    private Claimable claimable(long id, SignedIn reader) {
        return claims.find(new ProposalId(id), reader)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView signInFirst(long id) {
        return SeeOther.page(
                "/session/new?next=" + URLEncoder.encode("/proposals/" + id + "/claim", StandardCharsets.UTF_8));
    }
}
