package org.hemicycle.participation.api.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.hemicycle.themes.web.Pages;
import org.springframework.stereotype.Component;

/**
 * Sends somebody back to a site. Whoever comes from a page of ours gets a page that leads on by itself: browsers apply the policy of
 * the page with the form, which says that forms are for us only, to all redirects that follow it.
 */
@Component
class SentOnward {
    private final Issuer issuer;
    private final Pages pages;

    SentOnward(Issuer issuer, Pages pages) {
        this.issuer = issuer;
        this.pages = pages;
    }

    /** @param address one that an administrator has entered, with what is told to the site */
    void to(String address, String site, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (isFromHere(request)) {
            pages.send("api/onward", Map.of("page", new OnwardPage(site, address)), request, response);
        } else {
            response.setStatus(303);
            response.setHeader("Location", address);
        }
    }

    private boolean isFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var from = request.getHeader("Referer");
        return request.getMethod().equals("POST") || (from != null && from.startsWith(issuer.name() + "/"));
    }
}
