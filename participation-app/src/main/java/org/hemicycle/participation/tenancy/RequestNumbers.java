package org.hemicycle.participation.tenancy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts and times requests by organisation and outcome. A number of organisations have a label of their own, those who came first;
 * the others share one, so that the monitoring of a large fleet stays small.
 */
final class RequestNumbers implements Filter {
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2)
    };
    private static final String NOBODY = "none";
    private static final String OTHER = "other";

    private final MeterRegistry meters;
    private final int labels;
    private final Map<String, Boolean> labelled = new ConcurrentHashMap<>();
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    RequestNumbers(MeterRegistry meters, int labels) {
        this.meters = meters;
        this.labels = labels;
    }

    /** @param outcome {@code 2xx} to {@code 5xx}, and by themselves {@code 429} and {@code 503}: too many, too busy */
    private record Series(String tenant, String outcome) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = System.nanoTime();
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            int status = failed ? 500 : ((HttpServletResponse) response).getStatus();
            timer(new Series(label((HttpServletRequest) request), outcome(status)))
                    .record(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private String label(HttpServletRequest request) {
        return slugOf(request).map(this::labelOf).orElse(NOBODY);
    }

    /** Whose request it is, once its host name has been looked at. */
    static Optional<String> slugOf(HttpServletRequest request) {
        return TenantFilter.tenantOf(request).map(tenant -> tenant.slug().value());
    }

    private String labelOf(String slug) {
        if (labelled.containsKey(slug)) {
            return slug;
        }
        if (labelled.size() >= labels) {
            return OTHER;
        }
        labelled.put(slug, true);
        return slug;
    }

    private static String outcome(int status) {
        return status == 429 || status == 503 ? Integer.toString(status) : status / 100 + "xx";
    }

    private Timer timer(Series series) {
        var known = timers.get(series);
        return known != null ? known : timers.computeIfAbsent(series, this::register);
    }

    private Timer register(Series series) {
        return Timer.builder("hemicycle.requests")
                .description("Requests by organisation and outcome")
                .tag("tenant", series.tenant())
                .tag("outcome", series.outcome())
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}
