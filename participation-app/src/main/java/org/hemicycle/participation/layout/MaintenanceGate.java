package org.hemicycle.participation.layout;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.MaintenanceWindow;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps the public out, or from writing, while a planned maintenance of this kind goes on. Staff come in and work as always: they may
 * sign in, and are asked nothing then. Windows are in the directory, in memory: they begin and end here by themselves.
 */
@Component
public class MaintenanceGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String REFUSED = MaintenanceGate.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String MODULES = "org.hemicycle.participation.";

    /** By which staff come in, and operators with their consent. */
    private static final Set<String> WAYS_IN = Set.of(
            "identity.signin",
            "identity.passkeys",
            "identity.factors",
            "identity.access",
            "federation.journeys",
            "support");

    private final Directory directory;
    private final Clock clock;

    MaintenanceGate(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The maintenance because of which this request was refused. */
    static Optional<MaintenanceWindow> refused(ServletRequest request) {
        return Optional.ofNullable((MaintenanceWindow) request.getAttribute(REFUSED));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST || isStaff(request) || isAWayIn(handler)) {
            return true;
        }
        var now = clock.instant();
        var window = CurrentTenant.find()
                .flatMap(tenant -> directory.maintenanceOf(tenant.id(), now))
                .filter(found -> found.isInForce(now))
                .filter(found ->
                        found.isClosing() || (found.isAgainstWriting() && !READING.contains(request.getMethod())));
        if (window.isEmpty()) {
            return true;
        }
        request.setAttribute(REFUSED, window.get());
        long left = Math.max(1, Duration.between(now, window.get().endsAt()).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return false;
    }

    private static boolean isStaff(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication known
                && known.getPrincipal() instanceof Reader reader
                && (reader.appointed() || reader.visit() != null);
    }

    private static boolean isAWayIn(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return false;
        }
        var feature = method.getBeanType().getPackageName();
        return feature.startsWith(MODULES) && WAYS_IN.contains(feature.substring(MODULES.length()));
    }
}
