package org.hemicycle.participation.spaces.previews;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.hemicycle.participation.layout.SeeOther;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A preview link: the browser keeps its token, and the pages of the space open, to be read only, until it expires. */
@Controller
class PreviewController {
    private final PreviewLinks links;
    private final Clock clock;

    PreviewController(PreviewLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/previews/{token:[A-Za-z0-9_-]{20,80}}")
    ModelAndView open(@PathVariable("token") String token, HttpServletRequest request, HttpServletResponse response) {
        var opened = links.open(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(request.isSecure() ? PreviewCookie.SECURE_NAME : PreviewCookie.NAME, token)
                        .path("/")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(Duration.between(clock.instant(), opened.expiresAt()))
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        return SeeOther.page("/spaces/" + opened.slug());
    }
}
