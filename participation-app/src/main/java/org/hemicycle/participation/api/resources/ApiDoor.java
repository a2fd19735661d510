package org.hemicycle.participation.api.resources;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hemicycle.participation.modules.Contributions;
import org.springframework.web.filter.OncePerRequestFilter;

/** Closes the API of features, too, where an organisation has no API or has used it up; says how long an answer is good. */
final class ApiDoor extends OncePerRequestFilter {
    private final ApiLimits limits;

    ApiDoor(ApiLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Contributions.isOn("api")) {
            response.sendError(404);
            return;
        }
        if (limits.refuse(request, response)) {
            return;
        }
        boolean personal = request.getHeader("Authorization") != null;
        response.setHeader("Cache-Control", personal ? "private, no-cache" : "no-cache");
        response.setHeader("Vary", "Authorization");
        chain.doFilter(request, response);
    }
}
