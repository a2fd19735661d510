package org.hemicycle.participation.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page as it was sent once: its bytes, compressed or not, and the headers that describe them. */
record KeptPage(byte[] body, Map<String, String> headers, long writesBefore, long keptAt) {

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        String validator = headers.get("ETag");
        if (isKnown(request.getHeader("If-None-Match"), validator)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean isKnown(@Nullable String known, @Nullable String validator) {
        return known != null && validator != null && known.contains(validator);
    }
}
