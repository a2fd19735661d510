package org.hemicycle.participation.verification.post;

import static org.hemicycle.themes.Message.of;

import java.util.Map;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.hemicycle.participation.verification.authorisations.Onward;
import org.hemicycle.participation.verification.authorisations.Ways;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody asks for a letter, and comes back with the code that was in it. */
@Controller
@RequestMapping("/account/verifications/letter")
class LetterController {
    private final PostalCodes codes;
    private final EnteringACode entering;
    private final LetterWay way;
    private final Handlers handlers;
    private final Ways ways;

    LetterController(PostalCodes codes, EnteringACode entering, LetterWay way, Handlers handlers, Ways ways) {
        this.codes = codes;
        this.entering = entering;
        this.way = way;
        this.handlers = handlers;
        this.ways = ways;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal SignedIn person) {
        return page(person, next, PostalAddress.EMPTY, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView ask(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        var address = PostalAddress.of(values);
        var next = values.get("next");
        var errors = address.check();
        if (!errors.isEmpty() || codes.open(person.id()).isPresent()) {
            return page(person, next, address, errors);
        }
        return open() && codes.ask(person.id(), address)
                ? SeeOther.page(Onward.of(next).path(), flash, Notice.success("verification.post.asked"))
                : page(person, next, address, FormErrors.of("", of("verification.post.often")));
    }

    @PostMapping("/code")
    ModelAndView enter(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes flash) {
        int left = entering.enter(person.id(), code);
        if (left == EnteringACode.RIGHT) {
            return SeeOther.page(Onward.of(next).path(), flash, Notice.success("verification.granted"));
        }
        var error = left < 0 ? of("verification.post.over") : of("verification.post.wrong", left);
        return page(person, next, PostalAddress.EMPTY, FormErrors.of(left > 0 ? "code" : "", error));
    }

    private boolean open() {
        return handlers.open(way).isPresent();
    }

    private ModelAndView page(SignedIn person, @Nullable String next, PostalAddress address, FormErrors errors) {
        if (!open()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var page = new LetterPage(
                ways.of(person.id(), way),
                codes.open(person.id()).orElse(null),
                address,
                errors,
                Onward.of(next).path());
        return SeeOther.show("verification/post/form", page, errors);
    }
}
