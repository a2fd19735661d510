package org.hemicycle.themes.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hemicycle.themes.Frame;

/** Sends a rendered page: compressed, and for anonymous readers with a validator, so that an unchanged page is a 304. */
final class PageResponse {
    private static final int WORTH_COMPRESSING = 1_024;

    private PageResponse() {}

    static void send(byte[] page, Frame frame, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
        response.setLocale(frame.texts().locale());
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (response.getStatus() == 200
                && reading
                && !frame.signedIn()
                && frame.notices().isEmpty()) {
            String etag = "W/\"" + Assets.hash(page) + "\"";
            response.setHeader("Cache-Control", "private, no-cache");
            response.setHeader("ETag", etag);
            String known = request.getHeader("If-None-Match");
            if (known != null && known.contains(etag)) {
                response.setStatus(304);
                return;
            }
        } else {
            response.setHeader("Cache-Control", "private, no-store");
        }
        byte[] body = page;
        if (page.length > WORTH_COMPRESSING && Gzip.taken(request)) {
            body = Gzip.compress(page, 4);
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
