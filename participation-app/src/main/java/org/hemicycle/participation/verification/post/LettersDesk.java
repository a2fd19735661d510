package org.hemicycle.participation.verification.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff print the letters, or take them away as a list, and say when they have left. */
@Controller
@Needs(Power.VERIFY)
@RequestMapping("/admin/verification/letters")
class LettersDesk {
    private final PostalCodes codes;
    private final PostingLetters posting;

    LettersDesk(PostalCodes codes, PostingLetters posting) {
        this.codes = codes;
        this.posting = posting;
    }

    @GetMapping
    ModelAndView list() {
        return SeeOther.show("verification/post/desk", new LettersPage(codes.waiting(), ""), FormErrors.NONE);
    }

    @GetMapping("/print")
    ModelAndView print(@AuthenticationPrincipal SignedIn actor) {
        return SeeOther.show("verification/post/print", posting.papers(actor), FormErrors.NONE);
    }

    @GetMapping("/list.csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal SignedIn actor) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("letters.csv")
                                .build()
                                .toString())
                .body(LetterList.of(posting.papers(actor).papers()));
    }

    @PostMapping("/sending")
    ModelAndView send(
            @RequestParam(name = "letter", required = false) List<Long> letters,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        int sent = letters == null ? 0 : posting.markSent(actor, letters);
        return SeeOther.page(
                "/admin/verification/letters", flash, Notice.success("verification.post.desk.marked", sent));
    }
}
