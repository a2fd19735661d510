package org.hemicycle.manager.signup;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Behind the link of a letter: a button confirms, and the same address shows what becomes of it. */
@Controller
@RequestMapping("/signup/{token:[A-Za-z0-9_-]{65}}")
class WatchController {
    private final Watching watching;
    private final OpeningASignup opening;
    private final EnteringASpace entering;

    WatchController(Watching watching, OpeningASignup opening, EnteringASpace entering) {
        this.watching = watching;
        this.opening = opening;
        this.entering = entering;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, HttpServletResponse response) {
        return page("show", token, response);
    }

    /** The part of the page that moves. */
    @GetMapping("/progress")
    ModelAndView progress(@PathVariable String token, HttpServletResponse response) {
        return page("progress", token, response);
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(@PathVariable String token, @RequestParam(defaultValue = "") String slug) {
        var signup = watching.find(token).orElse(null);
        if (signup == null) {
            return gone();
        }
        return switch (opening.confirm(signup.id(), slug.strip())) {
            case Confirmation.Gone() -> gone();
            case Confirmation.Opened _, Confirmation.Waiting _, Confirmation.Already _ ->
                new ModelAndView("redirect:/signup/" + token);
            case Confirmation.Refused(var _, var problems) -> again(signup, token, slug, errors(problems), 422);
            case Confirmation.NoRoom _ ->
                again(signup, token, slug, FormErrors.of("", Message.of("signup.no-room")), 503);
        };
    }

    @PostMapping("/entrance")
    ModelAndView enter(@PathVariable String token) {
        return watching.find(token)
                .filter(entering::prepare)
                .map(_ -> new ModelAndView("redirect:/signup/" + token + "/entrance"))
                .orElseGet(() -> new ModelAndView("redirect:/signup/" + token));
    }

    /** A page that leads on by itself: a form may not lead to another host. */
    @GetMapping("/entrance")
    ModelAndView entrance(@PathVariable String token, HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        return watching.find(token)
                .flatMap(entering::address)
                .map(address -> new ModelAndView("signup/entrance", Map.of("address", address.toString())))
                .orElseGet(WatchController::gone);
    }

    private ModelAndView page(String view, String token, HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        return watching.find(token)
                .map(signup -> new ModelAndView(
                        "signup/" + view, Map.of("page", watching.page(signup, token, signup.slug(), FormErrors.NONE))))
                .orElseGet(WatchController::gone);
    }

    private ModelAndView again(Signup signup, String token, String slug, FormErrors errors, int status) {
        var page = watching.page(signup, token, slug, errors);
        return new ModelAndView("signup/show", Map.of("page", page), HttpStatusCode.valueOf(status));
    }

    private static FormErrors errors(List<FieldProblem> problems) {
        var errors = FormErrors.NONE;
        for (var problem : problems) {
            errors = errors.and(
                    problem.field().equals("/slug") ? "slug" : "",
                    Message.of(problem.message(), problem.arguments().toArray()));
        }
        return errors;
    }

    private static ModelAndView gone() {
        return new ModelAndView("signup/gone", Map.of(), HttpStatus.GONE);
    }
}
