package org.hemicycle.manager.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** The proxies whose word is taken for the address of a caller; nobody else's is. */
@Component
public class TrustedProxies {
    private final List<IpAddressMatcher> proxies;

    TrustedProxies(Installation installation) {
        this.proxies = installation.trustedProxies().stream()
                .map(IpAddressMatcher::new)
                .toList();
    }

    /** The caller's address: the last one that a trusted proxy wrote down, else the peer's. */
    public String addressOf(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        var peer = request.getRemoteAddr();
        if (forwarded == null || !trusts(request)) {
            return peer;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** Whether the peer itself is one of them. */
    public boolean trusts(HttpServletRequest request) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(request.getRemoteAddr()));
    }
}
