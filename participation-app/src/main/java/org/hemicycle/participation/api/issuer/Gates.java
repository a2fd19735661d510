package org.hemicycle.participation.api.issuer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The gates of the space, for the address that a filter of Spring Security answers before any handler is asked: those that stand
 * before {@link AuthorizationAddress} are asked as if it were to answer. A gate that is added later stands here, too.
 */
@Component
class Gates {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Gates(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Whether all gates are open; else the answer says what comes first. */
    boolean let(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            var chain = mappings.getObject().getHandler(request);
            if (chain == null) {
                throw new IllegalStateException("No gates are known for " + request.getRequestURI());
            }
            for (HandlerInterceptor gate : chain.getInterceptorList()) {
                if (!gate.preHandle(request, response, chain.getHandler())) {
                    return false;
                }
            }
            return true;
        } catch (ResponseStatusException refusal) {
            response.sendError(refusal.getStatusCode().value());
            return false;
        } catch (IOException | ServletException | AccessDeniedException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
