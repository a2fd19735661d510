package org.hemicycle.participation.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is held back until it is whole, so that it can be kept and sent. */
final class RecordedResponse extends ContentCachingResponseWrapper {
    private static final int LARGEST = 512 * 1024;
    private static final Set<String> DESCRIBING = Set.of(
            "Content-Type",
            "Content-Encoding",
            "Content-Language",
            "Cache-Control",
            "ETag",
            "Vary",
            "X-Robots-Tag",
            "Link",
            "Pragma",
            "Expires");

    RecordedResponse(HttpServletResponse response) {
        super(response);
    }

    /** The page, if it may be shown to other visitors. */
    Optional<KeptPage> page(long writesBefore, long now) {
        String control = String.valueOf(getHeader("Cache-Control"));
        boolean shared = getStatus() == SC_OK
                && getHeader("ETag") != null
                && getHeader("Set-Cookie") == null
                && !control.contains("no-store")
                && !String.valueOf(getHeader("Content-Security-Policy")).contains("'nonce-")
                && getContentSize() <= LARGEST;
        if (!shared) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : DESCRIBING) {
            String value = name.equals("Content-Type") ? getContentType() : getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return Optional.of(new KeptPage(getContentAsByteArray(), Map.copyOf(headers), writesBefore, now));
    }

    /** Sends what was held back, or says that the visitor has it already. */
    void send(HttpServletRequest request, Optional<KeptPage> page) throws IOException {
        if (page.isPresent() && !isCommitted()) {
            page.get().send(request, (HttpServletResponse) getResponse());
        } else {
            copyBodyToResponse();
        }
    }
}
