package org.hemicycle.participation.tenancy;

import io.github.bucket4j.Bucket;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.settings.Settings;

/** How often one address may ask one tenant, and how often a tenant may be asked on this node, so that neighbours keep theirs. */
final class RateLimits implements Filter {
    private static final int FORMS_ARE_DEARER = 10;
    private static final long FORGET_AFTER = Duration.ofMinutes(2).toNanos();
    private final Map<Visitor, Allowance> allowances = new ConcurrentHashMap<>();
    private final AtomicLong swept = new AtomicLong(System.nanoTime());
    private final Settings settings;
    private final TrustedProxies proxies;

    RateLimits(Settings settings, TrustedProxies proxies) {
        this.settings = settings;
        this.proxies = proxies;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var tenant = CurrentTenant.find();
        if (tenant.isEmpty() || admits(tenant.get(), http)) {
            chain.doFilter(request, response);
            return;
        }
        Refusal.TOO_MANY_REQUESTS.mark(request);
        var answer = (HttpServletResponse) response;
        answer.setHeader("Retry-After", "60");
        answer.setHeader("Cache-Control", "no-store");
        answer.sendError(Refusal.TOO_MANY_REQUESTS.status());
    }

    private boolean admits(Tenant tenant, HttpServletRequest request) {
        var limits = settings.of(tenant).limits();
        int price = request.getMethod().equals("POST") && !isOfAServer(request) ? FORMS_ARE_DEARER : 1;
        var address = new Visitor(tenant.id().value(), proxies.addressOf(request));
        sweep();
        return take(address, limits.requestsPerMinutePerAddress(), price)
                && take(new Visitor(tenant.id().value(), ""), limits.requestsPerMinutePerTenant(), 1);
    }

    /** All people of another site come by its server's one address, and the secrets that it shows are not to be guessed. */
    private static boolean isOfAServer(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/oauth2/")
                || request.getRequestURI().startsWith("/api/");
    }

    private boolean take(Visitor visitor, int perMinute, int price) {
        var allowance = allowances.compute(
                visitor,
                (_, known) -> known != null && known.perMinute() == perMinute ? known : Allowance.of(perMinute));
        allowance.used().set(System.nanoTime());
        return allowance.bucket().tryConsume(Math.min(price, perMinute));
    }

    /** An allowance that has filled up again says nothing: it is forgotten, so that addresses take no memory for long. */
    private void sweep() {
        long now = System.nanoTime();
        long last = swept.get();
        if (now - last > FORGET_AFTER && swept.compareAndSet(last, now)) {
            allowances.values().removeIf(allowance -> now - allowance.used().get() > FORGET_AFTER);
        }
    }

    private record Visitor(String tenant, String address) {}

    private record Allowance(int perMinute, Bucket bucket, AtomicLong used) {
        static Allowance of(int perMinute) {
            var bucket = Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build();
            return new Allowance(perMinute, bucket, new AtomicLong());
        }
    }
}
