package org.hemicycle.participation.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.ProvedLately;
import org.hemicycle.participation.identity.RecentProof;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks who is there once more, before a handler that is marked {@link ProvedLately}. */
@Component
class ProofGate implements HandlerInterceptor, WebMvcConfigurer {
    private final RecentProof recent;

    ProofGate(RecentProof recent) {
        this.recent = recent;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = handler instanceof HandlerMethod method ? asked(method) : null;
        if (asked == null || !isProofNeeded()) {
            return true;
        }
        var back = request.getMethod().equals("GET") ? Requests.path(request) : asked.back();
        response.setStatus(303);
        response.setHeader("Location", RecentProof.path(Next.of(back)));
        return false;
    }

    private boolean isProofNeeded() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && recent.needed(person);
    }

    private static @Nullable ProvedLately asked(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), ProvedLately.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ProvedLately.class);
    }
}
