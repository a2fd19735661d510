package org.hemicycle.participation.identity;

import jakarta.servlet.http.HttpServletRequest;

/** Where somebody goes who signs out: home, unless a module has one more page to show. */
public final class Farewell {
    private static final String PATH = Farewell.class.getName();

    private Farewell() {}

    /** To be called while the session ends: leads to this path of the space afterwards. */
    public static void lead(HttpServletRequest request, String path) {
        request.setAttribute(PATH, path);
    }

    /** The path to which the person goes now. */
    public static String path(HttpServletRequest request) {
        return request.getAttribute(PATH) instanceof String path ? path : "/";
    }
}
