package org.hemicycle.participation.api.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.hemicycle.participation.modules.Contributions;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows a request to the authorization server as if it had come to the issuer's address: Spring Security takes the issuer from
 * the request, and would otherwise believe the Host header, its port, and the scheme between a proxy and us. Closes all its
 * addresses to organisations that have the module switched off.
 */
final class UnderTheIssuersName extends OncePerRequestFilter {
    private final Issuer issuer;

    UnderTheIssuersName(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Contributions.isOn("api")) {
            chain.doFilter(new Named(request, URI.create(issuer.name())), response);
        } else {
            response.sendError(404);
        }
    }

    private static final class Named extends HttpServletRequestWrapper {
        private final URI name;

        Named(HttpServletRequest request, URI name) {
            super(request);
            this.name = name;
        }

        @Override
        public String getScheme() {
            return name.getScheme();
        }

        @Override
        public String getServerName() {
            return name.getHost();
        }

        @Override
        public int getServerPort() {
            return name.getPort() >= 0 ? name.getPort() : name.getScheme().equals("https") ? 443 : 80;
        }

        @Override
        public boolean isSecure() {
            return name.getScheme().equals("https");
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(name.toString()).append(getRequestURI());
        }
    }
}
