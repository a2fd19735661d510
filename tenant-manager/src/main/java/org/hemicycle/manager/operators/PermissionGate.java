package org.hemicycle.manager.operators;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permissions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets an operator reach a handler whose permission their role has, and no other. The role is read again with every request, so that
 * whoever loses one, or is disabled, has lost it at once. Programs come in with scopes, and are none of this gate's business.
 */
@Component
public class PermissionGate implements HandlerInterceptor, WebMvcConfigurer {
    private final Operators operators;

    PermissionGate(Operators operators) {
        this.operators = operators;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(handler instanceof HandlerMethod method)
                || authentication == null
                || !(authentication.getPrincipal() instanceof Operator operator)) {
            return true;
        }
        var permissions = new Permissions(
                operators.role(operator.id()).map(OperatorRole::permissions).orElse(Set.of()));
        permissions.keepIn(request);
        var allows = allows(method);
        if (!isErrorPage(request) && (allows == null || !permissions.has(allows.value()))) {
            throw new AccessDeniedException("Without the permission for " + method.getShortLogMessage());
        }
        return true;
    }

    /** Templates ask {@code may.has(…)} before they show a way to something. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var view = page == null ? null : page.getViewName();
        if (page != null && view != null && !view.startsWith("redirect:")) {
            page.addObject("may", Permissions.of(request));
        }
    }

    private static boolean isErrorPage(HttpServletRequest request) {
        return request.getDispatcherType() == jakarta.servlet.DispatcherType.ERROR;
    }

    private static @Nullable Allows allows(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allows.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allows.class);
    }
}
