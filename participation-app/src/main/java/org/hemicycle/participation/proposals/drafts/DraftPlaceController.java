package org.hemicycle.participation.proposals.drafts;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.proposals.ProposalDraft;
import org.hemicycle.participation.proposals.SignInFirst;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a draft is: pointed at on the map, or found by its address. */
@Controller
@InSilence
class DraftPlaceController {
    private final Drafts drafts;

    DraftPlaceController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/proposals/drafts/{id:\\d{1,18}}/place")
    ModelAndView place(
            @PathVariable("id") long id,
            @RequestParam(name = "latitude", required = false) @Nullable Double latitude,
            @RequestParam(name = "longitude", required = false) @Nullable Double longitude,
            @RequestParam(name = "address", required = false) @Nullable String address,
            @RequestParam(name = "search", defaultValue = "false") boolean search,
            @AuthenticationPrincipal @Nullable SignedIn author) {
        if (author == null) {
            return SignInFirst.then("/proposals/drafts/" + id);
        }
        ProposalDraft before =
                drafts.find(id, author).orElseThrow(DraftController::missing).draft();
        ProposalDraft placed = before.at(latitude, longitude);
        String words = address == null ? before.cleanAddress() : addressOf(address);
        if (search) {
            drafts.place(id, author, before.latitude(), before.longitude(), words);
        } else if (placed.isPlaced()) {
            drafts.place(id, author, latitude, longitude, words);
        }
        return SeeOther.page("/proposals/drafts/" + id + (search ? "?search=true" : "") + "#place");
    }

    @DeleteMapping("/proposals/drafts/{id:\\d{1,18}}/place")
    ModelAndView forget(@PathVariable("id") long id, @AuthenticationPrincipal @Nullable SignedIn author) {
        if (author == null) {
            return SignInFirst.then("/proposals/drafts/" + id);
        }
        drafts.find(id, author)
                .ifPresent(kept ->
                        drafts.place(id, author, null, null, kept.draft().cleanAddress()));
        return SeeOther.page("/proposals/drafts/" + id + "#place");
    }

    private static String addressOf(String text) {
        return new ProposalDraft(0, "", "", null, "", null, text, null, null, null, null).cleanAddress();
    }
}
