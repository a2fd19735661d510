package org.hemicycle.participation.api.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form of another site that asks for a sign-in or for leaving is asked for again by its address: browsers send no session with
 * forms of other sites, and both only show a page. What our own page of consent sends is not of this kind.
 */
final class ByGet extends OncePerRequestFilter {
    private static final Set<String> PATHS = Set.of("/oauth2/authorize", "/connect/logout");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean asks = request.getMethod().equals("POST")
                && PATHS.contains(request.getRequestURI())
                && (request.getRequestURI().equals("/connect/logout") || request.getParameter("response_type") != null);
        if (!asks) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getParameterMap().entrySet().stream()
                .flatMap(entry ->
                        Stream.of(entry.getValue()).map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        response.setStatus(303);
        response.setHeader("Location", request.getRequestURI() + (query.isEmpty() ? "" : "?" + query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
