package org.hemicycle.participation.api.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hemicycle.participation.identity.SameOrigin;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes a consent only from a page of ours; the other addresses are there for other sites. */
final class OwnConsent extends OncePerRequestFilter {
    private final SameOrigin sameOrigin;

    OwnConsent(SameOrigin sameOrigin) {
        this.sameOrigin = sameOrigin;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals("/oauth2/authorize")) {
            sameOrigin.doFilter(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }
}
