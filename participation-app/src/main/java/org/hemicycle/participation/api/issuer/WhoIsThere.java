package org.hemicycle.participation.api.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.RecentProof;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before a site is told who somebody is: they sign in, prove it again where the site asks for that ({@code prompt=login},
 * {@code max_age}), and pass all gates of the space (terms, a second factor). With {@code prompt=none} nobody is asked anything,
 * and the site learns what is missing.
 */
final class WhoIsThere extends OncePerRequestFilter {
    private final Gates gates;
    private final AuthorizationAnswers answers;
    private final Clock clock;

    WhoIsThere(Gates gates, AuthorizationAnswers answers, Clock clock) {
        this.gates = gates;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = (OAuth2AuthorizationCodeRequestAuthenticationToken)
                request.getAttribute(OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName());
        if (asked == null) {
            if (isConsent(request) && !gates.let(request, response)) {
                return;
            }
            chain.doFilter(request, response);
            return;
        }
        var wish = Wish.of(asked, clock.instant());
        var missing = wish.silent() ? missingSilently(wish, request, response) : null;
        if (missing != null) {
            answers.onAuthenticationFailure(
                    request,
                    response,
                    new OAuth2AuthorizationCodeRequestAuthenticationException(new OAuth2Error(missing), asked));
        } else if (wish.silent() || isThere(wish, request, response)) {
            chain.doFilter(request, response);
        }
    }

    private @Nullable String missingSilently(Wish wish, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var person = person();
        if (person == null || wish.isTooOld(person.proof().at())) {
            return "login_required";
        }
        return gates.let(request, new Unsaid(response)) ? null : "interaction_required";
    }

    /** Says whether the person is there and may go on; else they have been sent to what comes first. */
    private boolean isThere(Wish wish, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var person = person();
        var next = Next.of(Requests.path(request));
        if (!gates.let(request, response)) {
            return false;
        }
        if (person == null) {
            ProofAskedFor.remember(wish, request, clock.instant());
            seeOther(response, next.signIn());
            return false;
        }
        if (ProofAskedFor.isMissing(wish, person.proof().at(), request, clock.instant())) {
            seeOther(response, RecentProof.path(next));
            return false;
        }
        return true;
    }

    private static boolean isConsent(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals("/oauth2/authorize");
    }

    /** An operator on a visit is nobody that a site could know. */
    private static @Nullable SignedIn person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return null;
        }
        if (!person.mayTakePart()) {
            throw new AccessDeniedException("Operators take no part");
        }
        return person;
    }

    private static void seeOther(HttpServletResponse response, String path) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(303);
        response.setHeader("Location", path);
    }
}
