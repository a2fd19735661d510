package org.hemicycle.participation.proposals.map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.themes.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/** Whether a reader agrees that their browser loads pictures of the ground from somebody else. The answer is kept by the browser only. */
@Controller
public class MapConsent {
    private static final String NAME = "map-ground";
    private static final Duration LIFE = Duration.ofDays(180);

    private final Settings settings;
    private final PublicAddresses addresses;

    MapConsent(Settings settings, PublicAddresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    /** Whether this reader has agreed; then the answer may load pictures from there. */
    public boolean given(HttpServletRequest request, HttpServletResponse response) {
        var map = settings.of(CurrentTenant.get()).map();
        if (map.tilesUrl().isEmpty() || WebUtils.getCookie(request, NAME) == null) {
            return false;
        }
        SecurityHeaders.allowPictures(response, Ground.origin(map));
        return true;
    }

    @InSilence
    @PostMapping("/map/ground")
    ModelAndView agree(
            @RequestParam(name = "next", required = false) @Nullable String next, HttpServletResponse response) {
        return keep("yes", LIFE, next, response);
    }

    @InSilence
    @DeleteMapping("/map/ground")
    ModelAndView refuse(
            @RequestParam(name = "next", required = false) @Nullable String next, HttpServletResponse response) {
        return keep("", Duration.ZERO, next, response);
    }

    private ModelAndView keep(String value, Duration life, @Nullable String next, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .secure(addresses.areHttps())
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
        return SeeOther.page(Next.of(next).path());
    }
}
