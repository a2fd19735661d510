package org.hemicycle.themes.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a browser must know before it shows anything: scripts, styles and fonts come from here only, and nobody frames us. */
public final class SecurityHeaders extends OncePerRequestFilter {
    private static final String NONCE = SecurityHeaders.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String WITHOUT_NONCE = policy("");
    private final boolean secure;

    /** @param secure whether visitors come by https, so that browsers may be told never to come otherwise */
    public SecurityHeaders(boolean secure) {
        this.secure = secure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", WITHOUT_NONCE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(self), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }

    /** The nonce of this answer; the policy that is sent with it names it from then on. */
    public static String nonce(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(NONCE) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", policy(" 'nonce-" + nonce + "'"));
        return nonce;
    }

    /** Lets this page, which has no nonce, show pages of another origin in a frame, and ask by a picture whether they are there. */
    public static void allowFrames(HttpServletResponse response, URI origin) {
        response.setHeader(
                "Content-Security-Policy",
                WITHOUT_NONCE.replace("img-src 'self'", "img-src 'self' " + origin) + "; frame-src " + origin);
    }

    /** Lets this page show pictures of another origin, beside what its policy says already. */
    public static void allowPictures(HttpServletResponse response, URI origin) {
        String policy = response.getHeader("Content-Security-Policy");
        response.setHeader(
                "Content-Security-Policy",
                (policy == null ? WITHOUT_NONCE : policy).replace("img-src 'self'", "img-src 'self' " + origin));
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self'" + nonce + "; style-src 'self'" + nonce
                + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'"
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
    }
}
