package org.hemicycle.participation.tenancy;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Tells the platform that this node is alive, and whether it may be sent visitors; asked under any host name. */
final class Probes implements Filter {
    private final BooleanSupplier ready;

    Probes(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (((HttpServletRequest) request).getRequestURI()) {
            case "/_alive" -> answer((HttpServletResponse) response, true);
            case "/_ready" -> answer((HttpServletResponse) response, ready.getAsBoolean());
            default -> chain.doFilter(request, response);
        }
    }

    private static void answer(HttpServletResponse response, boolean well) throws IOException {
        response.setStatus(well ? 200 : 503);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(well ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}");
    }
}
