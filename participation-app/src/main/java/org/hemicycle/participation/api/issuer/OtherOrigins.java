package org.hemicycle.participation.api.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets scripts of other sites use the addresses that know no cookie, so that applications without a server can sign people in.
 * Browsers never send cookies with such a request.
 */
final class OtherOrigins extends OncePerRequestFilter {
    private static final Set<String> FOR_SCRIPTS = Set.of(
            "/oauth2/token",
            "/oauth2/revoke",
            "/oauth2/jwks",
            "/userinfo",
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!FOR_SCRIPTS.contains(request.getRequestURI()) || request.getHeader("Origin") == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Access-Control-Allow-Methods", "GET, POST");
            response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
            response.setHeader("Access-Control-Max-Age", "600");
            response.setStatus(204);
        } else {
            chain.doFilter(request, response);
        }
    }
}
