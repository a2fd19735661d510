package org.hemicycle.participation.modules;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Closes every address of a module, as if it had none, to an organisation that has the module switched off, and every address that
 * writes to one whose plan no longer allows the module. A module is the package of its key, so that a new page cannot be forgotten here.
 */
@Component
public class ModuleGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String READ_ONLY = ModuleGate.class.getName();
    static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String MODULES = ModuleGate.class.getPackageName().replaceFirst("[^.]+$", "");

    private final ReadOnlyModules readOnly;

    ModuleGate(ReadOnlyModules readOnly) {
        this.readOnly = readOnly;
    }

    /** The read-only module that this request is about, whether it reads or was refused because it writes. */
    public static Optional<String> readOnly(ServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(READ_ONLY));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var module = handler instanceof HandlerMethod method
                ? module(method.getBeanType().getPackageName())
                : Optional.<String>empty();
        if (module.isEmpty()) {
            return true;
        }
        if (!Contributions.isOn(module.get())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (readOnly.has(module.get())) {
            request.setAttribute(READ_ONLY, module.get());
            if (!READING.contains(request.getMethod())) {
                response.setHeader("Cache-Control", "no-store");
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return false;
            }
        }
        return true;
    }

    /** The module whose package this is, among those that can be switched on. */
    private static Optional<String> module(String feature) {
        return part(feature).flatMap(Modules::find).map(ModuleManifest::key);
    }

    /** The part of the application whose package this is, or lies in: {@code proposals}, {@code identity}. */
    static Optional<String> part(String feature) {
        if (!feature.startsWith(MODULES)) {
            return Optional.empty();
        }
        int end = feature.indexOf('.', MODULES.length());
        return Optional.of(feature.substring(MODULES.length(), end < 0 ? feature.length() : end));
    }
}
