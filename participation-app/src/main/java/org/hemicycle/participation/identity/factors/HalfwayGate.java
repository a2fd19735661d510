package org.hemicycle.participation.identity.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.signin.Halfway;
import org.hemicycle.themes.web.Requests;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads whoever is halfway in to the page that asks for the code, wherever they wanted to go. */
@Component
class HalfwayGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String SIGN_IN = "/session/new";
    private final Clock clock;

    HalfwayGate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .order(Ordered.HIGHEST_PRECEDENCE)
                .excludePathPatterns("/files/**", "/.well-known/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean passes = !(handler instanceof HandlerMethod)
                || !request.getMethod().equals("GET")
                || isOnTheWay(request.getRequestURI())
                || Halfway.of(request, clock.instant()).isEmpty();
        if (!passes) {
            response.setStatus(303);
            response.setHeader("Location", "/session/code?next=" + Requests.encoded(wanted(request)));
        }
        return passes;
    }

    private static boolean isOnTheWay(String path) {
        return path.startsWith("/session/") && !path.equals(SIGN_IN);
    }

    private static String wanted(HttpServletRequest request) {
        return request.getRequestURI().equals(SIGN_IN)
                ? Next.of(request.getParameter("next")).path()
                : Next.of(Requests.path(request)).path();
    }
}
