package org.hemicycle.participation.identity.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.Notice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the person who is signed in is signed in besides, and how they end it. */
@Controller
@RequestMapping("/account/sessions")
class SessionsController {
    private final OpenSessions sessions;

    SessionsController(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        var open = sessions.of(person.id(), request.getSession().getId());
        return new ModelAndView("identity/sessions", "page", new SessionsPage(open));
    }

    @DeleteMapping("/{key:[0-9a-f-]{36}}")
    ModelAndView end(
            @AuthenticationPrincipal SignedIn person, @PathVariable("key") String key, RedirectAttributes flash) {
        sessions.end(person.id(), key);
        return SeeOther.page("/account/sessions", flash, Notice.success("identity.sessions.ended"));
    }

    @DeleteMapping
    ModelAndView endAll(
            @AuthenticationPrincipal SignedIn person, HttpServletRequest request, RedirectAttributes flash) {
        sessions.endAll(person.id());
        request.getSession().invalidate();
        return SeeOther.page("/session/new", flash, Notice.success("identity.sessions.all-ended"));
    }
}
