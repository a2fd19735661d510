package org.hemicycle.themes.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.themes.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * Which language the reader gets among those offered: the one just chosen by {@code ?language=}, else the one chosen
 * before (a cookie of this host), else the one the browser prefers, else the first offered.
 */
public final class Languages {
    private static final String PARAMETER = "language";
    private static final int WISHES_KEPT = 500;
    private static final int LONG = 100;

    /** What browsers ask for, thought about once: there are few different wishes. */
    private final Map<Wish, Locale> wishes = new ConcurrentHashMap<>();

    private final boolean secure;

    /** @param secure whether visitors come by https, so that the cookie may be bound to the host by its name */
    public Languages(boolean secure) {
        this.secure = secure;
    }

    /** The language of this request; a choice just made is remembered in a cookie. */
    public Locale choose(HttpServletRequest request, HttpServletResponse response, List<Locale> offered) {
        Locale asked = among(request.getParameter(PARAMETER), offered);
        if (asked != null) {
            if (!asked.equals(among(remembered(request), offered)) && !response.isCommitted()) {
                response.addHeader("Set-Cookie", cookie(asked).toString());
            }
            return asked;
        }
        Locale kept = among(remembered(request), offered);
        if (kept != null) {
            return kept;
        }
        String preferred = request.getHeader("Accept-Language");
        return preferred == null ? offered.getFirst() : preferred(preferred, offered);
    }

    /** Links to the same page in each language offered, each named in its own tongue. */
    public List<Link> links(HttpServletRequest request, List<Locale> offered, Locale current) {
        return offered.stream()
                .map(locale -> new Link(
                        address(request, locale),
                        name(locale),
                        locale.getLanguage().equals(current.getLanguage()),
                        locale.getLanguage(),
                        false))
                .toList();
    }

    private static String address(HttpServletRequest request, Locale locale) {
        StringBuilder address = new StringBuilder("?");
        if (Requests.method(request).equals("GET")) {
            for (Map.Entry<String, String[]> parameter :
                    request.getParameterMap().entrySet()) {
                for (String value : parameter.getValue()) {
                    if (!parameter.getKey().equals(PARAMETER)) {
                        address.append(encoded(parameter.getKey())).append('=');
                        address.append(encoded(value)).append('&');
                    }
                }
            }
        }
        return address.append(PARAMETER + "=").append(locale.getLanguage()).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String name(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private ResponseCookie cookie(Locale locale) {
        return ResponseCookie.from(cookieName(), locale.getLanguage())
                .path("/")
                .secure(secure)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(31_536_000)
                .build();
    }

    private String cookieName() {
        return secure ? "__Host-language" : "language";
    }

    private @Nullable String remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(cookieName())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private Locale preferred(String header, List<Locale> offered) {
        Wish wish = new Wish(header, offered);
        Locale granted = wishes.get(wish);
        if (granted == null) {
            granted = granted(wish);
            if (wishes.size() < WISHES_KEPT && header.length() < LONG) {
                wishes.put(wish, granted);
            }
        }
        return granted;
    }

    private static Locale granted(Wish wish) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(wish.header()), wish.offered());
            return best != null ? best : wish.offered().getFirst();
        } catch (IllegalArgumentException notAHeader) {
            return wish.offered().getFirst();
        }
    }

    /** What a browser prefers among what there is. */
    private record Wish(String header, List<Locale> offered) {}

    private static @Nullable Locale among(@Nullable String language, List<Locale> offered) {
        return offered.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElse(null);
    }
}
