package org.hemicycle.participation.layout;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.hemicycle.participation.modules.LargeForm;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says so on a page when the fields of a request cannot be read: a file that is too large, a part that is malformed. Whoever asked
 * the server for a field would meet the same failure again, the error page first of all; there, such a request has no fields.
 */
final class UnreadableForms extends OncePerRequestFilter {
    private static final long USUAL = 6L * 1024 * 1024;
    private static final String UNREADABLE = UnreadableForms.class.getName();

    private final List<LargeForm> large;

    /** @param large forms that may carry more than others */
    UnreadableForms(List<LargeForm> large) {
        this.large = List.copyOf(large);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request.getAttribute(UNREADABLE) == null ? request : new WithoutFields(request), response);
            return;
        }
        var form = large.stream()
                .filter(one -> one.isSentTo(request.getRequestURI()))
                .findFirst();
        if (isTooLarge(request) && form.isEmpty()) {
            request.setAttribute(UNREADABLE, true);
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var instead = form.map(LargeForm::instead);
        if (instead.isPresent() && isTooLarge(request, form.get())) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", instead.get().apply(request.getRequestURI()));
            return;
        }
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            request.setAttribute(UNREADABLE, true);
            response.sendError(unreadable.getErrorCode());
            return;
        }
        chain.doFilter(request, response);
    }

    /** A form with files that does not say how long it is could be of any length: browsers always say it. */
    private static boolean isTooLarge(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getContentLengthLong() > USUAL
                || request.getContentLengthLong() < 0 && type != null && type.startsWith("multipart/");
    }

    private static boolean isTooLarge(HttpServletRequest request, LargeForm form) {
        return request.getContentLengthLong() > form.most() || request.getContentLengthLong() < 0;
    }

    private static final class WithoutFields extends HttpServletRequestWrapper {
        WithoutFields(HttpServletRequest request) {
            super(request);
        }

        /** Else Spring would look for its parts. */
        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
