package org.hemicycle.participation.support;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.participation.modules.Withheld;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What an operator on a visit may not do: take part, delete data, see or change secrets. Each request of theirs that writes leaves a
 * line in the log before anything else happens.
 */
@Component
class SupportGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private final ObjectProvider<AuditLog> log;
    private final ObjectProvider<TransactionTemplate> transaction;

    SupportGate(ObjectProvider<AuditLog> log, ObjectProvider<TransactionTemplate> transaction) {
        this.log = log;
        this.transaction = transaction;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var visitor = visitor();
        if (visitor == null || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        boolean writes = !SAFE.contains(request.getMethod());
        if (!isOpen(request, writes, handler)) {
            throw new AccessDeniedException("Not during support access");
        }
        if (writes) {
            note(visitor, request);
        }
        return true;
    }

    private static boolean isOpen(HttpServletRequest request, boolean writes, Object handler) {
        var path = request.getRequestURI();
        if (path.startsWith("/support/")) {
            return true;
        }
        if (!path.equals("/admin") && !path.startsWith("/admin/")) {
            return !writes && !path.startsWith("/account") && !path.startsWith("/session/");
        }
        return !(handler instanceof HandlerMethod method) || isOpen(method, request.getMethod());
    }

    private static boolean isOpen(HandlerMethod method, String verb) {
        boolean withheld = AnnotatedElementUtils.hasAnnotation(method.getMethod(), Withheld.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Withheld.class);
        boolean deletes =
                verb.equals("DELETE") && !AnnotatedElementUtils.hasAnnotation(method.getMethod(), Reversible.class);
        return !withheld && !deletes;
    }

    private void note(SignedIn visitor, HttpServletRequest request) {
        var detail = Map.of("method", request.getMethod(), "path", request.getRequestURI());
        transaction.getObject().executeWithoutResult(_ -> log.getObject().write(visitor, "support.acted", detail));
    }

    private static @Nullable SignedIn visitor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedIn person
                        && person.support() != null
                ? person
                : null;
    }
}
