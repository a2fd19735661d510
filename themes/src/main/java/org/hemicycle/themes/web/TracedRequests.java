package org.hemicycle.themes.web;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A span for each request, named by its method and route and not by its address, which may hold a secret or name somebody. A trace
 * that the request says it belongs to is continued only when a trusted proxy says so: a visitor must not decide what is recorded.
 * While it lasts, log lines carry its number as {@code trace_id}.
 */
public final class TracedRequests implements Filter {
    private static final String LOG_KEY = "trace_id";
    private final OpenTelemetry telemetry;
    private final Tracer tracer;
    private final Predicate<HttpServletRequest> trusted;
    private final Function<HttpServletRequest, Optional<String>> tenant;

    /**
     * @param trusted whether the request comes from a proxy whose word is taken
     * @param tenant whose request it was, asked at its end
     */
    public TracedRequests(
            OpenTelemetry telemetry,
            Predicate<HttpServletRequest> trusted,
            Function<HttpServletRequest, Optional<String>> tenant) {
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("org.hemicycle.requests");
        this.trusted = trusted;
        this.tenant = tenant;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var span = tracer.spanBuilder(http.getMethod())
                .setParent(before(http))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", http.getMethod())
                .startSpan();
        boolean failed = true;
        try (var _ = span.makeCurrent();
                var _ = MDC.putCloseable(LOG_KEY, span.getSpanContext().getTraceId())) {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            describe(span, http, failed ? 500 : ((HttpServletResponse) response).getStatus());
            span.end();
        }
    }

    private Context before(HttpServletRequest request) {
        return trusted.test(request)
                ? telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), request, Headers.OF)
                : Context.root();
    }

    private void describe(Span span, HttpServletRequest request, int status) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
            span.updateName(request.getMethod() + " " + route);
            span.setAttribute("http.route", route);
        }
        span.setAttribute("http.response.status_code", status);
        tenant.apply(request).ifPresent(slug -> span.setAttribute("hemicycle.tenant", slug));
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
    }

    private enum Headers implements TextMapGetter<HttpServletRequest> {
        OF;

        @Override
        public Iterable<String> keys(HttpServletRequest request) {
            return Collections.list(request.getHeaderNames());
        }

        @Override
        public @Nullable String get(@Nullable HttpServletRequest request, String key) {
            return request == null ? null : request.getHeader(key);
        }
    }
}
