package org.hemicycle.manager.signup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hemicycle.manager.organisations.SpaceAddress;
import org.hemicycle.manager.organisations.SuggestingASlug;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.TrustedProxies;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.web.Frames;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where visitors ask for a space of their own. */
@Controller
@RequestMapping("/signup")
class SignupController {
    private final AskingForASpace asking;
    private final SettingsOfSignup settings;
    private final SuggestingASlug slugs;
    private final SpaceAddress address;
    private final Pace pace;
    private final TrustedProxies proxies;
    private final Installation installation;
    private final Frames frames;

    SignupController(
            AskingForASpace asking,
            SettingsOfSignup settings,
            SuggestingASlug slugs,
            SpaceAddress address,
            Pace pace,
            TrustedProxies proxies,
            Installation installation,
            Frames frames) {
        this.asking = asking;
        this.settings = settings;
        this.slugs = slugs;
        this.address = address;
        this.pace = pace;
        this.proxies = proxies;
        this.installation = installation;
        this.frames = frames;
    }

    /** A suggestion, and a sentence about it. */
    record Suggestion(String slug, String sentence) {}

    @GetMapping
    ModelAndView show() {
        var now = settings.now();
        return now.open() ? page(SignupForm.empty(now), FormErrors.NONE, now, HttpStatus.OK) : closed();
    }

    @PostMapping
    ModelAndView ask(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String effort,
            HttpServletRequest request,
            HttpServletResponse response) {
        var now = settings.now();
        if (!now.open()) {
            return closed();
        }
        var written = SignupForm.of(sent);
        var form = written.slug().isEmpty() ? written.withSlug(slugs.suggest(written.name())) : written;
        var errors = form.check(now);
        if (!errors.isEmpty()) {
            return page(form, errors, now, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var wish = form.wish(frames.of(request, response).texts().locale());
        return switch (asking.ask(wish, effort, proxies.addressOf(request), now)) {
            case LETTER_SOON -> new ModelAndView("redirect:/signup/sent");
            case LETTER_LATER -> new ModelAndView("redirect:/signup/sent?later");
            case TOO_FAST -> new ModelAndView("signup/busy", Map.of(), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @GetMapping("/sent")
    ModelAndView sent(@RequestParam(required = false) @org.jspecify.annotations.Nullable String later) {
        int minutes = later == null ? 0 : settings.now().slowMinutes();
        return new ModelAndView(
                "signup/sent", Map.of("minutes", minutes, "hours", (int) SignupLetters.VALIDITY.toHours()));
    }

    @GetMapping("/suggestion")
    ResponseEntity<Suggestion> suggest(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (pace.asksTooMuch(proxies.addressOf(request))) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        var t = frames.of(request, response).texts();
        var suggested = slug.isEmpty() ? slugs.suggest(name) : slug;
        var sentence = suggested.isEmpty()
                ? ""
                : slugs.isFree(suggested)
                        ? t.get("opening.slug.address", address.of(suggested).orElse(""))
                        : t.get("opening.slug.taken", suggested);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(new Suggestion(suggested, sentence));
    }

    private ModelAndView page(SignupForm form, FormErrors errors, SignupSettings now, HttpStatus status) {
        var page = new SignupPage(form, errors, now, asking.challenge(now), installation.baseDomain());
        return new ModelAndView("signup/new", Map.of("page", page), status);
    }

    private static ModelAndView closed() {
        return new ModelAndView("signup/closed", Map.of(), HttpStatus.NOT_FOUND);
    }
}
