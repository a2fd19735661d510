package org.hemicycle.manager.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests for the tenant manager's own host names: a page that makes its own name resolve to this
 * machine (DNS rebinding) reaches nothing, nor does the host of a space. Forwarded host names are not believed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnHosts extends OncePerRequestFilter {
    private static final Set<String> FOR_ANY_HOST = Set.of("/_alive", "/_ready");

    private final Set<String> hosts;
    private final Problems problems;

    OwnHosts(Installation installation, Problems problems) {
        this.hosts = Stream.concat(
                        Stream.of(
                                "localhost",
                                "127.0.0.1",
                                "[::1]",
                                installation.managerUrl().getHost()),
                        installation.managerHosts().stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (FOR_ANY_HOST.contains(request.getRequestURI()) || isOwn(request.getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, Problem.of(404, "problem.unknown-host"));
        }
    }

    private boolean isOwn(@Nullable String header) {
        if (header == null) {
            return false;
        }
        var host = header.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
        return hosts.contains(host);
    }
}
