package org.hemicycle.participation.preview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request whose answer comes whole and uncompressed, so that its links can be turned. */
final class Plainly extends HttpServletRequestWrapper {
    private static final Set<String> UNHEARD = Set.of("accept-encoding", "if-none-match", "if-modified-since");

    Plainly(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return UNHEARD.contains(name.toLowerCase(Locale.ROOT)) ? null : super.getHeader(name);
    }
}
