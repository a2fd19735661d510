package org.hemicycle.participation.pagecache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers visitors without a session from pages rendered moments ago. It stands just inside the front door: the tenant is known,
 * no session was looked for. Only what says of itself that it may be shown to others (an {@code ETag}, no cookie, no nonce) is kept.
 */
final class PageCache extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> COOKIES_THAT_CHANGE_NO_PAGE =
            Set.of("language", "__Host-language", "device", "__Host-device");

    private final KeptPages pages;
    private final Languages languages;
    private final LongSupplier nanos;

    PageCache(KeptPages pages, Languages languages, LongSupplier nanos) {
        this.pages = pages;
        this.languages = languages;
        this.nanos = nanos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Tenant> tenant = CurrentTenant.find();
        if (tenant.isEmpty()) {
            chain.doFilter(request, response);
        } else if (!READING.contains(request.getMethod()) && changesPages(request)) {
            write(tenant.get(), request, response, chain);
        } else if (mayBeKept(request)) {
            read(tenant.get(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void write(Tenant tenant, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            pages.changed(tenant.id());
        }
    }

    private void read(Tenant tenant, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PageKey key = key(tenant, request, response);
        Optional<KeptPage> kept = pages.find(tenant.id(), key);
        if (kept.isPresent()) {
            kept.get().send(request, response);
            return;
        }
        long writes = pages.writes(tenant.id());
        RecordedResponse recorded = new RecordedResponse(response);
        chain.doFilter(new WithoutValidator(request), recorded);
        Optional<KeptPage> page = recorded.page(writes, nanos.getAsLong());
        page.ifPresent(one -> pages.keep(tenant.id(), key, one));
        recorded.send(request, page);
    }

    private PageKey key(Tenant tenant, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String accepted = request.getHeader("Accept-Encoding");
        return new PageKey(
                query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
                languages.choose(request, response, tenant.locales()).getLanguage(),
                accepted != null && accepted.contains("gzip"),
                tenant.version());
    }

    private static boolean mayBeKept(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getHeader("Authorization") == null
                && request.getHeader("Range") == null
                && !request.getRequestURI().startsWith("/files/")
                && !request.getRequestURI().startsWith("/assets/")
                && !choosesALanguage(request.getQueryString())
                && hasNoSession(request.getCookies());
    }

    /** Programs ask for tokens all day long, and no page says anything of it. */
    private static boolean changesPages(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/oauth2/");
    }

    private static boolean choosesALanguage(@Nullable String query) {
        return query != null && query.contains("language=");
    }

    private static boolean hasNoSession(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (!COOKIES_THAT_CHANGE_NO_PAGE.contains(cookie.getName())) {
                    return false;
                }
            }
        }
        return true;
    }
}
