package org.hemicycle.participation.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Opens a handler under {@code /admin} to those who have one of the powers that it names, and one that names none to nobody: what
 * is forgotten stays closed.
 */
@Component
public class PowerGate implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/admin", "/admin/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isOpen(needs(method))) {
            throw new AccessDeniedException("Without the power for " + method.getShortLogMessage());
        }
        return true;
    }

    private static @Nullable Needs needs(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }

    private static boolean isOpen(@Nullable Needs needs) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (needs == null || authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return false;
        }
        var powers = person.powers();
        return needs.value().length == 0
                ? powers.isStaff()
                : Arrays.stream(needs.value()).anyMatch(powers::hasSomewhere);
    }
}
