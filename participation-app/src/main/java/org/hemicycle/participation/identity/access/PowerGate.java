package org.hemicycle.participation.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.PlacedAddress;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Opens a handler under {@code /admin} to those who have one of the powers that it names: in the space that its address concerns,
 * or else in the whole organisation. A handler that names none is open to nobody: what is forgotten stays closed.
 */
@Component
public class PowerGate implements HandlerInterceptor, WebMvcConfigurer {
    private final ObjectProvider<PlacedAddress> addresses;

    PowerGate(ObjectProvider<PlacedAddress> addresses) {
        this.addresses = addresses;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/admin", "/admin/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isOpen(needs(method), request)) {
            throw new AccessDeniedException("Without the power for " + method.getShortLogMessage());
        }
        return true;
    }

    private static @Nullable Needs needs(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }

    private boolean isOpen(@Nullable Needs needs, HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (needs == null || authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return false;
        }
        var powers = person.powers();
        return needs.value().length == 0
                ? powers.isStaff()
                : Arrays.stream(needs.value()).anyMatch(sufficient(needs, powers, request));
    }

    private Predicate<Power> sufficient(Needs needs, Powers powers, HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        Optional<PlacedAddress> placed =
                addresses.stream().filter(address -> address.isAt(path)).findFirst();
        if (placed.isEmpty()) {
            return needs.inSpaces() ? powers::hasSomewhere : powers::has;
        }
        OptionalLong space = placed.get().spaceAt(path);
        space.ifPresent(number -> AuditLog.actingIn(request, number));
        return power -> space.isPresent() ? powers.has(power, space.getAsLong()) : powers.has(power);
    }
}
