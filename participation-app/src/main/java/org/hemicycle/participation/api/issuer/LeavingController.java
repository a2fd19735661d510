package org.hemicycle.participation.api.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a site sends people who leave it: they may leave this space, too. A link alone ends no session; a button does. */
@Controller
class LeavingController {
    private final Leaving leaving;
    private final SentOnward onward;

    LeavingController(Leaving leaving, SentOnward onward) {
        this.leaving = leaving;
        this.onward = onward;
    }

    @GetMapping("/connect/logout")
    @Nullable
    ModelAndView ask(
            @RequestParam(name = "id_token_hint", required = false) @Nullable String hint,
            @RequestParam(name = "client_id", required = false) @Nullable String clientId,
            @RequestParam(name = "post_logout_redirect_uri", required = false) @Nullable String address,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = new Leaving.Asked(hint, clientId, address, state);
        var next = leaving.onward(asked);
        if (person == null && next.isPresent()) {
            onward.to(next.get().address(), next.get().site(), request, response);
            return null;
        }
        return new ModelAndView("api/leaving", "page", new LeavingPage(asked, next.orElse(null), person != null));
    }

    @PostMapping("/connect/logout/confirmation")
    @Nullable
    ModelAndView leave(
            @RequestParam(name = "id_token_hint", required = false) @Nullable String hint,
            @RequestParam(name = "client_id", required = false) @Nullable String clientId,
            @RequestParam(name = "post_logout_redirect_uri", required = false) @Nullable String address,
            @RequestParam(name = "state", required = false) @Nullable String state,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        var next = leaving.onward(new Leaving.Asked(hint, clientId, address, state));
        if (next.isEmpty()) {
            return SeeOther.page("/", flash, Notice.success("api.leaving.left"));
        }
        onward.to(next.get().address(), next.get().site(), request, response);
        return null;
    }
}
