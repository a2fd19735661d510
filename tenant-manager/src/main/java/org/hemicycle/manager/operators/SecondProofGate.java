package org.hemicycle.manager.operators;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads an operator who has given only a password to the page that asks for a code, and nowhere else. */
final class SecondProofGate extends OncePerRequestFilter {
    private static final Set<String> OPEN = Set.of("/sign-out", "/favicon.ico", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof Operator operator)
                || SecondProof.isGiven(request, operator)
                || isOpen(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(401);
        } else {
            if (request.getMethod().equals("GET")) {
                var query = request.getQueryString();
                SecondProof.remember(request, request.getRequestURI() + (query == null ? "" : "?" + query));
            }
            response.sendRedirect("/sign-in/code");
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path)
                || path.equals("/sign-in")
                || path.startsWith("/sign-in/")
                || path.startsWith("/assets/");
    }
}
