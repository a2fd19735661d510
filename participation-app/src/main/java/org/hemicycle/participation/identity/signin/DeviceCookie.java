package org.hemicycle.participation.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser that has signed in before is known: 256 random bits, for this host, for no script. */
@Component
class DeviceCookie {
    private static final String FORM = "[A-Za-z0-9_-]{43}";
    private final boolean https;

    DeviceCookie(PublicAddresses addresses) {
        this.https = addresses.areHttps();
    }

    /** The token of this browser; one that had none, or nonsense, is given one. */
    Token of(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, name());
        if (cookie != null && cookie.getValue().matches(FORM)) {
            return new Token(cookie.getValue());
        }
        var token = Token.random();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(), token.value())
                        .path("/")
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Lax")
                        .maxAge(KnownDevices.REMEMBERED)
                        .build()
                        .toString());
        return token;
    }

    private String name() {
        return https ? "__Host-device" : "device";
    }
}
