package org.hemicycle.participation.federation.journeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.hemicycle.participation.federation.protocol.Secrets;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows a browser again that left for a provider: by a cookie of this host alone, which no other site and no neighbour can set. The
 * answer to one browser's question is worthless in another.
 */
@Component
public class BrowserKey {
    private static final Duration LASTS = Duration.ofMinutes(30);
    private final PublicAddresses addresses;

    BrowserKey(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    /** The key of this browser; empty for one that never left. */
    public Optional<Digest> of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name());
        return cookie == null || cookie.getValue().length() != 43
                ? Optional.empty()
                : Optional.of(Digest.of(cookie.getValue()));
    }

    /** The key of this browser, a new one where it has none; it lasts half an hour from now. */
    Digest give(HttpServletRequest request, HttpServletResponse response) {
        var known = WebUtils.getCookie(request, name());
        var value = known != null && known.getValue().length() == 43 ? known.getValue() : Secrets.text();
        var cookie = ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(addresses.areHttps())
                .sameSite("Lax")
                .maxAge(LASTS)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Digest.of(value);
    }

    private String name() {
        return addresses.areHttps() ? "__Host-journey" : "journey";
    }

    /** The SHA-256 of a secret; the secret itself is in the browser only. */
    public record Digest(byte[] bytes) {
        static Digest of(String secret) {
            try {
                return new Digest(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Digest(byte[] theirs) && Arrays.equals(bytes, theirs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
