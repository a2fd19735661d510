package org.hemicycle.themes.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.Theme;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What a frame reads in a request, in both applications. */
public final class Requests {
    /** The name of the flash attribute that carries a notice over a redirect. */
    public static final String NOTICE = "notice";

    private static final String LOOK = Requests.class.getName() + ".look";

    private Requests() {}

    /** Shows this one page in another look. */
    public static void tryOn(HttpServletRequest request, Theme look) {
        request.setAttribute(LOOK, look);
    }

    /** The look that this page tries on, else the usual one. */
    public static Theme look(HttpServletRequest request, Theme usual) {
        return request.getAttribute(LOOK) instanceof Theme tried ? tried : usual;
    }

    /** Path and query that the reader asked for, also while an error page is shown for it. */
    public static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        String path = original instanceof String asked ? asked : request.getRequestURI();
        String asked =
                original instanceof String ? (query instanceof String text ? text : null) : request.getQueryString();
        return asked == null ? path : path + "?" + asked;
    }

    /** The method that the reader's browser used, also while an error page is shown for it: containers make that a GET. */
    public static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked
                ? asked
                : request.getMethod();
    }

    /** Whether a menu's link leads to the page at hand, or above it. */
    public static boolean within(HttpServletRequest request, String href) {
        String path = request.getRequestURI();
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }

    /** The notice that the page before left for this one. */
    public static List<Notice> notices(HttpServletRequest request) {
        Map<String, ?> left = RequestContextUtils.getInputFlashMap(request);
        return left != null && left.get(NOTICE) instanceof Notice notice ? List.of(notice) : List.of();
    }

    /** Text made fit for the value of a parameter in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
