package org.hemicycle.participation.tenancy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request whose cookies nobody reads: a notice must not look for a session in a home that is closed. */
final class Anonymous extends HttpServletRequestWrapper {
    Anonymous(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return null;
    }
}
