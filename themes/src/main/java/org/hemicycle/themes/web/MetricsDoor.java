package org.hemicycle.themes.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Gives the numbers of this process to the monitoring of the operator: {@code GET /_metrics} with a bearer token, under any host
 * name. Without a token in the settings there is no such address.
 */
public final class MetricsDoor implements Filter {
    private static final String ADDRESS = "/_metrics";
    private final byte[] expected;
    private final Numbers numbers;

    /** @param token what the monitoring shows; empty for none, which closes the door */
    public MetricsDoor(String token, Numbers numbers) {
        this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.numbers = numbers;
    }

    /** All numbers in the text format of Prometheus. */
    @FunctionalInterface
    public interface Numbers {
        void write(OutputStream out) throws IOException;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        if (expected.length == "Bearer ".length() || !http.getRequestURI().equals(ADDRESS)) {
            chain.doFilter(request, response);
            return;
        }
        var answer = (HttpServletResponse) response;
        answer.setHeader("Cache-Control", "no-store");
        if (isKnown(http.getHeader("Authorization"))) {
            answer.setContentType("text/plain; version=0.0.4; charset=utf-8");
            numbers.write(answer.getOutputStream());
        } else {
            answer.setStatus(401);
            answer.setHeader("WWW-Authenticate", "Bearer");
        }
    }

    private boolean isKnown(@org.jspecify.annotations.Nullable String shown) {
        return shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), expected);
    }
}
