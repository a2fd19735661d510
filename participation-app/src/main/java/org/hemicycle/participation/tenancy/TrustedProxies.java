package org.hemicycle.participation.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The proxies whose word is taken for the name and the address that a visitor used; nobody else's is. */
final class TrustedProxies {
    private final List<IpAddressMatcher> proxies;

    TrustedProxies(List<String> addresses) {
        this.proxies = addresses.stream().map(IpAddressMatcher::new).toList();
    }

    @Nullable
    String hostOf(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-Host");
        return forwarded != null && trusts(request) ? forwarded : request.getHeader("Host");
    }

    /** The visitor's address: the last one that a trusted proxy wrote down, else the peer's. */
    String addressOf(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !trusts(request)) {
            return request.getRemoteAddr();
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    boolean trusts(HttpServletRequest request) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(request.getRemoteAddr()));
    }
}
