package org.hemicycle.participation.tenancy;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.provisioning.registry.Directory;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Says to the proxy whether a certificate may be had for a name: 200, or 404. The answer is in memory, so that certificates are renewed
 * while the control plane, the registry and the DNS are down. Who comes from elsewhere, through a proxy or at the name of a space
 * learns nothing.
 */
final class TlsAsk implements Filter {
    private static final String PATH = "/_tls/ask";
    private static final List<String> FORWARDED =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via");

    private final Directory directory;
    private final List<IpAddressMatcher> askers;
    private final String own;

    /** @param own a name of the platform itself that may have a certificate */
    TlsAsk(Directory directory, AskerSettings settings, String own) {
        this.directory = directory;
        this.own = own;
        this.askers = settings.tlsAskers().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = (HttpServletRequest) request;
        if (!asked.getRequestURI().equals(PATH)) {
            chain.doFilter(request, response);
            return;
        }
        var answer = (HttpServletResponse) response;
        var name = asked.getParameter("domain");
        answer.setHeader("Cache-Control", "no-store");
        answer.setStatus(name != null && mayAsk(asked) && isPermitted(name) ? 200 : 404);
    }

    private boolean isPermitted(String name) {
        return name.equals(own) || directory.mayHaveCertificate(name);
    }

    private boolean mayAsk(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return askers.stream().anyMatch(asker -> asker.matches(address))
                && FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)
                && Stream.ofNullable(request.getHeader("Host"))
                        .noneMatch(host -> directory.at(host).isPresent());
    }
}
