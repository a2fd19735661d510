package org.hemicycle.participation.api.resources;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.api.Scoped;
import org.hemicycle.participation.identity.Admission;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Opens a handler under {@code /api} to tokens with the scope that it names, and where it says only what is public anyway, to
 * everybody, unless the whole space is behind sign-in. A handler that names none is open to nobody.
 */
@Component
class ScopeGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String MISSING = ScopeGate.class.getName();
    private final Admission admission;

    ScopeGate(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var scoped = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Scoped.class);
        if (scoped == null) {
            throw new AccessDeniedException("Without a scope: " + method.getShortLogMessage());
        }
        var caller = SecurityContextHolder.getContext().getAuthentication();
        boolean open = caller == null || caller instanceof AnonymousAuthenticationToken
                ? scoped.open() && !admission.rules().closed()
                : caller.getAuthorities().stream()
                        .anyMatch(one -> ("SCOPE_" + scoped.value()).equals(one.getAuthority()));
        if (!open) {
            request.setAttribute(MISSING, scoped.value());
            throw new AccessDeniedException("Needs " + scoped.value());
        }
        return true;
    }

    /** The scope that this request lacks; empty where it is not known. */
    static String missing(HttpServletRequest request) {
        return request.getAttribute(MISSING) instanceof String scope ? scope : "";
    }
}
