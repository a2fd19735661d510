package org.hemicycle.participation.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request that does not say which version of the page the visitor has, so that the whole page is rendered and can be kept. */
final class WithoutValidator extends HttpServletRequestWrapper {
    WithoutValidator(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase("If-None-Match") ? null : super.getHeader(name);
    }
}
