package org.hemicycle.franceconnect;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what FranceConnect refuses before it looks any further: with a page of its own, from which nobody returns. */
final class Strictness extends OncePerRequestFilter {
    private static final Set<String> NEEDED =
            Set.of("client_id", "response_type", "scope", "redirect_uri", "state", "nonce", "acr_values");
    private static final Set<String> ALLOWED = Set.of("claims", "prompt", "idp_hint", "ui_locales");
    private static final Set<String> SCOPES = Set.of(
            "openid",
            "profile",
            "birth",
            "identite_pivot",
            "gender",
            "birthdate",
            "birthcountry",
            "birthplace",
            "given_name",
            "family_name",
            "email",
            "preferred_username",
            "idp_birthdate",
            "amr",
            "idp_id");
    private static final Set<String> AT_THE_END =
            Set.of("id_token_hint", "post_logout_redirect_uri", "state", "client_id", "logout_hint", "ui_locales");
    private final FranceConnect.Moods moods;

    Strictness(FranceConnect.Moods moods) {
        this.moods = moods;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = URI.create(request.getRequestURI());
        try {
            moods.dawdleAt(address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var refusal = moods.fails(address) ? "Y500000" : refusal(request, address.getPath());
        if (refusal == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(refusal.equals("Y500000") ? 500 : 400);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("<!doctype html><title>Erreur</title><h1>Code d'erreur : " + refusal + "</h1>");
    }

    private static String refusal(HttpServletRequest request, String path) {
        if (path.endsWith("/authorize")) {
            return authorize(request);
        }
        if (path.endsWith("/token") && request.getHeader("Authorization") != null) {
            return "Y030116";
        }
        if (path.endsWith("/session/end")) {
            return AT_THE_END.containsAll(request.getParameterMap().keySet())
                            && request.getParameter("id_token_hint") != null
                    ? null
                    : "Y030008";
        }
        return null;
    }

    /** Error 030007: a parameter that nobody knows, one that is missing, or one with an impossible value. */
    private static String authorize(HttpServletRequest request) {
        var given = request.getParameterMap();
        boolean known = given.keySet().stream().allMatch(name -> NEEDED.contains(name) || ALLOWED.contains(name));
        boolean complete =
                given.keySet().containsAll(NEEDED) && given.values().stream().allMatch(values -> values.length == 1);
        boolean sound = complete
                && request.getParameter("response_type").equals("code")
                && request.getParameter("nonce").length() >= 22
                && request.getParameter("acr_values").equals("eidas1")
                && Arrays.stream(request.getParameter("scope").split(" ")).allMatch(SCOPES::contains);
        return known && sound ? null : "Y030007";
    }
}
