package org.hemicycle.participation.modules;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.provisioning.modules.Modules;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Closes every address of a module, as if it had none, to an organisation that has the module switched off. A module is the
 * package of its key, so that a new page cannot be forgotten here.
 */
@Component
class ModuleGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String MODULES = ModuleGate.class.getPackageName().replaceFirst("[^.]+$", "");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && isOff(method.getBeanType().getPackageName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return true;
    }

    private static boolean isOff(String feature) {
        if (!feature.startsWith(MODULES)) {
            return false;
        }
        int end = feature.indexOf('.', MODULES.length());
        String key = feature.substring(MODULES.length(), end < 0 ? feature.length() : end);
        return Modules.find(key).isPresent() && !Contributions.isOn(key);
    }
}
