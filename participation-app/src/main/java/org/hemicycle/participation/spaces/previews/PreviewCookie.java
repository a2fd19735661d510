package org.hemicycle.participation.spaces.previews;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.util.WebUtils;

/** What a browser keeps of a preview link that it opened: the token, so that the pages of the space open with it until it expires. */
public final class PreviewCookie {
    static final String NAME = "preview";
    static final String SECURE_NAME = "__Host-preview";

    private PreviewCookie() {}

    /** The hash of the token that the browser brings; empty when it brings none. */
    public static String hash(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return "";
        }
        Cookie cookie = WebUtils.getCookie(request, SECURE_NAME);
        if (cookie == null) {
            cookie = WebUtils.getCookie(request, NAME);
        }
        return cookie == null || cookie.getValue().length() > 100 ? "" : hash(cookie.getValue());
    }

    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
