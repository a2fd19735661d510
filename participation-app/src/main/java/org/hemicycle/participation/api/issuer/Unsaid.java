package org.hemicycle.participation.api.issuer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.hemicycle.themes.web.Requests;

/** An answer that nobody gets: what a gate would say, where only whether it opens is asked. */
final class Unsaid extends HttpServletResponseWrapper {
    private String location = "/";

    Unsaid(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setStatus(int status) {}

    @Override
    public void setHeader(String name, String value) {
        if (name.equals("Location")) {
            location = value;
        }
    }

    /** Where the gate would send the person, and from there on to this path. */
    String leadsTo(String next) {
        return location.replaceFirst("\\?.*", "") + "?next=" + Requests.encoded(next);
    }

    @Override
    public void addHeader(String name, String value) {}

    @Override
    public void addCookie(Cookie cookie) {}

    @Override
    public void sendError(int status) {}

    @Override
    public void sendError(int status, String message) {}

    @Override
    public void sendRedirect(String location) {}

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) {}
}
