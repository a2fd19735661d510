package org.hemicycle.participation.federation.journeys;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the browser brought back from a provider. A parameter that comes twice counts as none.
 *
 * @param error a code of OAuth 2, such as {@code access_denied}
 * @param issuer who answered (RFC 9207)
 */
record ProviderAnswer(
        String state,
        @Nullable String code,
        @Nullable String error,
        @Nullable String issuer) {
    private static final int LONGEST = 4096;

    static ProviderAnswer of(HttpServletRequest request) {
        var state = one(request, "state");
        return new ProviderAnswer(
                state == null ? "" : state, one(request, "code"), one(request, "error"), one(request, "iss"));
    }

    private static @Nullable String one(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null || values.length != 1 || values[0].isEmpty() || values[0].length() > LONGEST
                ? null
                : values[0];
    }
}
