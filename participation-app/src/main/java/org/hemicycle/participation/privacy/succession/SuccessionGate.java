package org.hemicycle.participation.privacy.succession;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads whoever is signed in and has not answered yet to the question. Costs nothing where there was no change of controller, and
 * else one statement for each session: the answer is kept in it.
 */
@Component
class SuccessionGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String ANSWERED = "succession";
    private static final List<String> FREE =
            List.of("/succession", "/session", "/account/data", "/files/", "/addresses/", "/error");

    private final ObjectProvider<Successions> successions;

    SuccessionGate(ObjectProvider<Successions> successions) {
        this.successions = successions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var person = person();
        if (person == null || request.getDispatcherType() != DispatcherType.REQUEST || isFree(request)) {
            return true;
        }
        var last = successions.getObject().last();
        if (!last.exists() || hasAnswered(request, person, last)) {
            return true;
        }
        var next = request.getMethod().equals("GET") ? Requests.path(request) : "/";
        response.setStatus(303);
        response.setHeader("Location", "/succession?next=" + Requests.encoded(next));
        return false;
    }

    private boolean hasAnswered(HttpServletRequest request, SignedIn person, Succession last) {
        var session = request.getSession(false);
        if (session != null && Long.toString(last.id()).equals(session.getAttribute(ANSWERED))) {
            return true;
        }
        if (successions.getObject().waitsFor(person.id())) {
            return false;
        }
        if (session != null) {
            session.setAttribute(ANSWERED, Long.toString(last.id()));
        }
        return true;
    }

    private static boolean isFree(HttpServletRequest request) {
        return FREE.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    private static @Nullable SignedIn person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedIn person
                        && person.mayTakePart()
                ? person
                : null;
    }
}
