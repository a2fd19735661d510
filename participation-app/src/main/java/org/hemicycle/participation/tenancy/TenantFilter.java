package org.hemicycle.participation.tenancy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.provisioning.registry.Tenant;

/**
 * The front door: finds the organisation by the host name and binds it for the request, and again for the dispatches
 * that follow it (an error page, the end of an asynchronous answer). A name that nobody has gets no page of anybody.
 */
public final class TenantFilter implements Filter {
    private static final String ARRIVAL = Arrival.class.getName();
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    /** What browsers ask of a name itself, and where they follow no redirect: who may use the passkeys made under it. */
    private static final String ABOUT_THE_NAME = "/.well-known/webauthn";

    private final Arrivals arrivals;
    private final PublicAddresses addresses;

    TenantFilter(Arrivals arrivals, PublicAddresses addresses) {
        this.arrivals = arrivals;
        this.addresses = addresses;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        var arrival = arrivalOf(http);
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            receive(arrival, http, answer, chain);
        } else {
            follow(arrival, http, answer, chain);
        }
    }

    /** The organisation to which a request that has come in here belongs; none for a name that nobody has. */
    static Optional<Tenant> tenantOf(HttpServletRequest request) {
        return request.getAttribute(ARRIVAL) instanceof Arrival arrival
                ? switch (arrival) {
                    case Arrival.Welcome(var tenant) -> Optional.of(tenant);
                    case Arrival.ReadOnly(var tenant) -> Optional.of(tenant);
                    case Arrival.Elsewhere(var tenant) -> Optional.of(tenant);
                    case Arrival.Closed closed -> Optional.of(closed.tenant());
                    case Arrival.Unknown _ -> Optional.empty();
                }
                : Optional.empty();
    }

    /** Looked up once: an answer that began for one tenant ends for it. */
    private Arrival arrivalOf(HttpServletRequest request) {
        if (request.getAttribute(ARRIVAL) instanceof Arrival known) {
            return known;
        }
        var arrival = arrivals.of(request);
        request.setAttribute(ARRIVAL, arrival);
        return arrival;
    }

    private void receive(Arrival arrival, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (arrival) {
            case Arrival.Welcome(var tenant) -> serve(tenant, request, response, chain);
            case Arrival.ReadOnly(var tenant)
            when SAFE_METHODS.contains(request.getMethod()) -> serve(tenant, request, response, chain);
            case Arrival.ReadOnly _ -> refuse(Refusal.ARCHIVED, request, response);
            case Arrival.Elsewhere(var tenant)
            when request.getRequestURI().equals(ABOUT_THE_NAME) -> serve(tenant, request, response, chain);
            case Arrival.Elsewhere(var tenant) -> redirect(tenant, request, response);
            case Arrival.Closed closed -> refuse(closed.refusal(), request, response);
            case Arrival.Unknown _ -> refuse(Refusal.UNKNOWN_HOST, request, response);
        }
    }

    private static void follow(
            Arrival arrival, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (arrival) {
            case Arrival.Welcome(var tenant) -> serve(tenant, request, response, chain);
            case Arrival.ReadOnly(var tenant) -> serve(tenant, request, response, chain);
            case Arrival.Elsewhere(var tenant) -> serve(tenant, new Anonymous(request), response, chain);
            case Arrival.Closed closed -> serve(closed.tenant(), new Anonymous(request), response, chain);
            case Arrival.Unknown _ -> chain.doFilter(new Anonymous(request), response);
        }
    }

    private static void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusal.mark(request);
        response.setHeader("Cache-Control", "no-store");
        response.sendError(refusal.status());
    }

    private void redirect(Tenant tenant, HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var target = addresses.of(tenant) + request.getRequestURI() + (query == null ? "" : "?" + query);
        response.setStatus(SAFE_METHODS.contains(request.getMethod()) ? 301 : 308);
        response.setHeader("Location", target);
    }

    private static void serve(
            Tenant tenant, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            CurrentTenant.call(tenant, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
