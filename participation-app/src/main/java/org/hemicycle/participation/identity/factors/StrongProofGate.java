package org.hemicycle.participation.identity.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.themes.web.Requests;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps the administration, and what protects an account, from whoever has only a password or a mailbox in their hands. Staff who
 * have a passkey or an authenticator application are asked for it; those who have none yet are led to where they get one.
 * Operators on a visit have shown their code at home.
 */
@Component
class StrongProofGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String SECURITY = "/account/security";
    private final Factors factors;

    StrongProofGate(Factors factors) {
        this.factors = factors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .order(Ordered.HIGHEST_PRECEDENCE + 1)
                .addPathPatterns("/admin", "/admin/**", SECURITY + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn person)
                || person.support() != null
                || person.proof().isStrong()) {
            return true;
        }
        boolean administration = !request.getRequestURI().startsWith(SECURITY);
        boolean reads = request.getMethod().equals("GET");
        var held = factors.of(person.id());
        if (!administration && (reads || !isGuarded(person, held))) {
            return true;
        }
        var path = reads ? Requests.path(request) : administration ? "/admin" : SECURITY;
        var page = held.isStrong() ? "/session/code" : SECURITY + "/enrolment";
        response.setStatus(303);
        response.setHeader(
                "Location", page + "?next=" + Requests.encoded(Next.of(path).path()));
        return false;
    }

    /** Participants who have passkeys for comfort may lose them all; those who asked for a code, and staff, are guarded. */
    private static boolean isGuarded(SignedIn person, Factors.Held held) {
        return held.authenticator() || (person.appointed() && held.isStrong());
    }
}
