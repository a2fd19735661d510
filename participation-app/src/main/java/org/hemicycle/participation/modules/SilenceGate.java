package org.hemicycle.participation.modules;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.provisioning.settings.Silence;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Takes nothing that would be published during a silence before an election. Everything that writes is held to publish, so that a new page
 * cannot be forgotten here, except the modules that are about who one is, and what is marked {@link InSilence}.
 */
@Component
public class SilenceGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String REFUSED = SilenceGate.class.getName();
    private static final Set<String> ABOUT_PEOPLE =
            Set.of("identity", "verification", "federation", "api", "support", "privacy", "usage");

    private final ElectionSilence silence;

    SilenceGate(ElectionSilence silence) {
        this.silence = silence;
    }

    /** The silence because of which this request was refused. */
    public static Optional<Silence> refused(ServletRequest request) {
        return Optional.ofNullable((Silence) request.getAttribute(REFUSED));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (ModuleGate.READING.contains(request.getMethod())
                || !(handler instanceof HandlerMethod method)
                || goesOn(method)) {
            return true;
        }
        var now = silence.now();
        if (now.isEmpty()) {
            return true;
        }
        request.setAttribute(REFUSED, now.get());
        response.setHeader("Cache-Control", "no-store");
        response.sendError(HttpStatus.LOCKED.value());
        return false;
    }

    /** Whether it may be done during a silence. */
    static boolean goesOn(HandlerMethod method) {
        var part = ModuleGate.part(method.getBeanType().getPackageName());
        return part.isEmpty()
                || ABOUT_PEOPLE.contains(part.get())
                || method.hasMethodAnnotation(InSilence.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), InSilence.class);
    }
}
