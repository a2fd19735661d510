package org.hemicycle.participation.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page as it was sent once: its bytes, compressed or not, and the headers that describe them. */
record KeptPage(byte[] body, Map<String, String> headers, long writesBefore, long keptAt) {

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isKnown(request.getHeader("If-None-Match"), headers.get("ETag"))) {
            unchanged(response);
            return;
        }
        headers.forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Without what describes the page, which the browser has kept with it (RFC 9110, section 15.4.5). */
    private void unchanged(HttpServletResponse response) {
        response.reset();
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        for (String name : new String[] {"ETag", "Cache-Control", "Vary"}) {
            String value = headers.get(name);
            if (value != null) {
                response.setHeader(name, value);
            }
        }
    }

    private static boolean isKnown(@Nullable String known, @Nullable String validator) {
        return known != null && validator != null && known.contains(validator);
    }
}
