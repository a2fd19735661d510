package org.hemicycle.participation.api.resources;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.hemicycle.participation.layout.Problems;
import org.hemicycle.participation.modules.ReadOnlyModules;
import org.hemicycle.participation.quotas.Quotas;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.themes.Message;
import org.springframework.stereotype.Component;

/** Turns requests away that the plan does not cover: more than a day has, and writing where the API is read-only. */
@Component
class ApiLimits {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Quotas quotas;
    private final ReadOnlyModules readOnly;
    private final Problems problems;

    ApiLimits(Quotas quotas, ReadOnlyModules readOnly, Problems problems) {
        this.quotas = quotas;
        this.readOnly = readOnly;
        this.problems = problems;
    }

    /** Counts the request; answers it with a problem, and says so, when it is not covered. */
    boolean refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (readOnly.has("api") && !READING.contains(request.getMethod())) {
            problems.write(request, response, problems.of(403, "read-only", Message.of("problem.read-only.title")));
            return true;
        }
        if (!quotas.take(Quota.API_CALLS)) {
            var wait = quotas.untilNextPeriod(Quota.API_CALLS).toSeconds() + 1;
            var most = quotas.limit(Quota.API_CALLS).hard();
            response.setHeader("Retry-After", Long.toString(wait));
            problems.write(
                    request,
                    response,
                    problems.of(429, "quota-reached", Message.of("api.problem.quota", most == null ? 0 : most))
                            .with("quota", Quota.API_CALLS.key())
                            .with("retryAfter", wait));
            return true;
        }
        return false;
    }
}
