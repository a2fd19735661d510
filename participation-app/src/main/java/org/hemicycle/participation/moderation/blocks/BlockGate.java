package org.hemicycle.participation.moderation.blocks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.hemicycle.participation.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Takes nothing from who is blocked but what concerns their own account, and an appeal: whatever module it is sent to. */
@Component
class BlockGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OPEN =
            Set.of("identity", "verification", "federation", "api", "privacy", "moderation", "support", "usage");
    private static final String ROOT = "org.hemicycle.participation.";

    private final BlockedPeople people;

    BlockGate(BlockedPeople people) {
        this.people = people;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READING.contains(request.getMethod()) && handler instanceof HandlerMethod method && !isOpen(method)) {
            var who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null && who.getPrincipal() instanceof SignedIn person && person.support() == null) {
                people.find(person.id().value()).ifPresent(block -> {
                    throw new Blocked(block);
                });
            }
        }
        return true;
    }

    private static boolean isOpen(HandlerMethod method) {
        var name = method.getBeanType().getPackageName();
        return !name.startsWith(ROOT)
                || OPEN.contains(name.substring(ROOT.length()).replaceFirst("\\..*", ""));
    }
}
