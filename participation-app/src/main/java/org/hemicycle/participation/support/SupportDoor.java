package org.hemicycle.participation.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.hemicycle.participation.identity.Entrance;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where an operator comes in, by a link that works once and for a minute, and where they leave. */
@Controller
class SupportDoor {
    private final Accesses accesses;
    private final Entrance entrance;

    SupportDoor(Accesses accesses, Entrance entrance) {
        this.accesses = accesses;
        this.entrance = entrance;
    }

    @GetMapping("/support/entrance/{token}")
    ModelAndView show(@PathVariable("token") String token) {
        return accesses.behind(digest(token))
                .map(access -> new ModelAndView("support/entrance", "page", new EntrancePage(token, access)))
                .orElseThrow(SupportDoor::closed);
    }

    @PostMapping("/support/entrance/{token}")
    ModelAndView enter(@PathVariable("token") String token, HttpServletRequest request, HttpServletResponse response) {
        var visit = accesses.enter(digest(token)).orElseThrow(SupportDoor::closed);
        entrance.enter(visit, request, response);
        return SeeOther.page("/admin");
    }

    @PostMapping("/support/end")
    ModelAndView end(@AuthenticationPrincipal @Nullable SignedIn person) {
        var visit = person == null ? null : person.support();
        if (person != null && visit != null) {
            accesses.end(person, visit.access());
        }
        return SeeOther.page("/");
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResponseStatusException closed() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
