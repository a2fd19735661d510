package org.hemicycle.participation.api.issuer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hemicycle.themes.web.Requests;
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

    /**
     * Whether all gates are open; else the answer says what comes first. To be told to a site is more than to read: a gate that
     * lets people read without what it asks for (terms) stays closed here.
     */
    boolean let(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (!areOpen(request, response)) {
            return false;
        }
        var unsaid = new Unsaid(response);
        if (!request.getMethod().equals("GET") || areOpen(new Acting(request), unsaid)) {
            return true;
        }
        response.setStatus(303);
        response.setHeader("Location", unsaid.leadsTo(Requests.path(request)));
        return false;
    }

    private boolean areOpen(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
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

    /** The same request as one that changes something. */
    private static final class Acting extends HttpServletRequestWrapper {
        Acting(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "POST";
        }
    }
}
