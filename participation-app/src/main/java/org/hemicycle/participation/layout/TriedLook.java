package org.hemicycle.participation.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.themes.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * A look that an administrator tries on the real pages before keeping it: a cookie of that browser names it, and only who may change the look
 * sees it.
 */
@Component
public class TriedLook {
    private static final String NAME = "look";
    private static final Pattern SHAPE = Pattern.compile("[a-z]{1,20}-[0-9a-f]{6}");
    private static final Duration LASTS = Duration.ofHours(1);

    /** The look that this browser tries on, if it tries one. */
    public Optional<Theme> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME)
                                && SHAPE.matcher(cookie.getValue()).matches())
                        .map(cookie -> Theme.named(cookie.getValue()))
                        .findFirst();
    }

    /** The same for this reader: nobody else sees it, whatever the cookie says. */
    Optional<Theme> of(HttpServletRequest request, @Nullable Reader reader) {
        return reader != null && reader.powers().has(Power.CONFIGURE) ? of(request) : Optional.empty();
    }

    public void begin(HttpServletResponse response, Theme look) {
        set(response, look.name(), LASTS);
    }

    public void end(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private static void set(HttpServletResponse response, String value, Duration lasts) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(lasts)
                        .build()
                        .toString());
    }
}
