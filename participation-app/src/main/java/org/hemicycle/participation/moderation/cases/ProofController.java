package org.hemicycle.participation.moderation.cases;

import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the letter of the slower way leads: a page shows what is waiting, a button publishes it. */
@Controller
class ProofController {
    private final HeldBack held;
    private final CaseLetters letters;

    ProofController(HeldBack held, CaseLetters letters) {
        this.held = held;
        this.letters = letters;
    }

    @GetMapping("/contributions/{token:[A-Za-z0-9_-]{10,60}}")
    ModelAndView show(@PathVariable("token") String token) {
        return held.behind(token)
                .map(one -> new ModelAndView(
                        "moderation/cases/proof", "page", new ProofPage(token, letters.excerpt(one.thing()))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/contributions/{token:[A-Za-z0-9_-]{10,60}}/publication")
    ModelAndView publish(@PathVariable("token") String token, RedirectAttributes flash) {
        var path = held.path(token);
        return held.prove(token)
                .map(published -> SeeOther.page(
                        published ? path : "/",
                        flash,
                        Notice.success(published ? "moderation.proof.published" : "moderation.held.waiting")))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What waits behind a link. */
    record ProofPage(String token, String excerpt) {}
}
