package org.hemicycle.franceconnect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people say who they are, or turn round. */
@RestController
class Counter {
    private final HttpSessionRequestCache wishes = new HttpSessionRequestCache();

    @GetMapping(path = "/login", produces = "text/html;charset=UTF-8")
    String choose() {
        var page = new StringBuilder(
                "<!doctype html><html lang=fr><title>FranceConnect</title><h1>Je choisis un compte</h1>");
        for (var person : People.ALL) {
            page.append("<form method=post action=login><button name=person value=")
                    .append(person.key())
                    .append(">")
                    .append(person.givenName())
                    .append("</button></form>");
        }
        return page.append("<form method=post action=abort><button>Revenir en arrière</button></form>")
                .toString();
    }

    @PostMapping(path = "/login", produces = "text/html;charset=UTF-8")
    String identify(@RequestParam("person") String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var person = People.find(key).orElseThrow();
        if (!person.alive()) {
            response.setStatus(400);
            return "<!doctype html><title>Erreur</title><h1>Code d'erreur : Y020022</h1>";
        }
        var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                person.subject(),
                null,
                java.util.List.of(org.springframework.security.core.authority.FactorGrantedAuthority.fromAuthority(
                        "FACTOR_PASSWORD"))));
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        response.sendRedirect(wishes.getRequest(request, response).getRedirectUrl());
        return "";
    }

    @PostMapping("/abort")
    void abort(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wish = wishes.getRequest(request, response);
        response.sendRedirect(wish.getParameterValues("redirect_uri")[0]
                + "?error=access_denied&error_description=User+auth+aborted&state="
                + URLEncoder.encode(wish.getParameterValues("state")[0], StandardCharsets.UTF_8));
    }
}
