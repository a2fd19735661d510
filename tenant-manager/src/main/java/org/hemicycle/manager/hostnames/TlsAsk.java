package org.hemicycle.manager.hostnames;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hemicycle.provisioning.registry.CertificatePermissions;
import org.hemicycle.provisioning.registry.HostName;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says to the proxy whether a certificate may be had for a name: 200, or 404. Only who sits in the networks of the setting may ask, and
 * nothing that a proxy has passed on: for all others there is nothing at this address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class TlsAsk extends OncePerRequestFilter {
    private static final String PATH = "/_tls/ask";
    private static final List<String> FORWARDED =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via");

    private final CertificatePermissions permissions;
    private final List<IpAddressMatcher> askers;

    TlsAsk(CertificatePermissions permissions, HostNameSettings settings) {
        this.permissions = permissions;
        this.askers = settings.tlsAskers().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().equals(PATH)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(mayAsk(request) && isGranted(request.getParameter("domain")) ? 200 : 404);
    }

    private boolean isGranted(@Nullable String domain) {
        return domain != null
                && HostName.parse(domain.toLowerCase(Locale.ROOT))
                        .filter(permissions::mayHaveCertificate)
                        .isPresent();
    }

    private boolean mayAsk(HttpServletRequest request) {
        return Stream.ofNullable(request.getRemoteAddr())
                        .anyMatch(address -> askers.stream().anyMatch(asker -> asker.matches(address)))
                && FORWARDED.stream().allMatch(header -> request.getHeader(header) == null);
    }
}
