package org.hemicycle.participation.administration.insights;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts pages that people were shown, by day and part of the space, and keeps nothing of who they were: no address, no cookie. Counting
 * costs a memory access; the sums are written now and then, by the visit that finds them old.
 */
final class VisitCounter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(VisitCounter.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Pattern ROBOT = Pattern.compile(
            "bot|crawl|spider|slurp|curl|wget|python|monitor|preview|headless", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile("/([a-z]{1,20})(/.*)?");

    private final Map<Key, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Map<TenantId, Instant> written = new ConcurrentHashMap<>();
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    record Key(TenantId tenant, LocalDate day, String part) {}

    VisitCounter(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (isAPage(request, response)) {
            CurrentTenant.find().ifPresent(tenant -> count(tenant, part(request.getRequestURI())));
        }
    }

    private static boolean isAPage(HttpServletRequest request, HttpServletResponse response) {
        int status = response.getStatus();
        String type = response.getContentType();
        String agent = request.getHeader("User-Agent");
        String uri = request.getRequestURI();
        return request.getMethod().equals("GET")
                && (status == 200 || status == 304)
                && (status == 304 || type != null && type.startsWith("text/html"))
                && !uri.startsWith("/admin")
                && !uri.startsWith("/assets/")
                && !uri.startsWith("/files/")
                && (agent == null || !ROBOT.matcher(agent).find());
    }

    private static String part(String path) {
        if (path.equals("/")) {
            return "home";
        }
        var found = PART.matcher(path);
        return found.matches() ? found.group(1) : "other";
    }

    private void count(Tenant tenant, String part) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), tenant.timeZone());
        counts.computeIfAbsent(new Key(tenant.id(), day, part), _ -> new AtomicLong())
                .incrementAndGet();
        Instant now = clock.instant();
        Instant last = written.putIfAbsent(tenant.id(), now);
        if (last != null && last.plus(PAUSE).isBefore(now) && written.replace(tenant.id(), last, now)) {
            Thread.ofVirtual().name("visits").start(() -> CurrentTenant.run(tenant, this::write));
        }
    }

    /** Writes down what was counted for the bound organisation. */
    void write() {
        TenantId tenant = CurrentTenant.get().id();
        counts.keySet().stream()
                .filter(key -> key.tenant().equals(tenant))
                .toList()
                .forEach(key -> {
                    AtomicLong count = counts.remove(key);
                    long pages = count == null ? 0 : count.getAndSet(0);
                    if (pages > 0) {
                        try {
                            transaction.executeWithoutResult(_ -> add(key, pages));
                        } catch (RuntimeException e) {
                            counts.computeIfAbsent(key, _ -> new AtomicLong()).addAndGet(pages);
                            log.warn("Visits of {} cannot be written yet: {}", tenant, e.getMessage());
                        }
                    }
                });
    }

    private void add(Key key, long pages) {
        sql.sql("""
                insert into visit_count (day, part, pages) values (:day, :part, :pages)
                on conflict (day, part) do update set pages = visit_count.pages + excluded.pages
                """)
                .param("day", key.day())
                .param("part", key.part())
                .param("pages", pages)
                .update();
    }
}
