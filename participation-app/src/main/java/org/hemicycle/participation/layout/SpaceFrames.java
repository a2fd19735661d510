package org.hemicycle.participation.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.hemicycle.themes.Csrf;
import org.hemicycle.themes.Frame;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Site;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.Theme;
import org.hemicycle.themes.web.Assets;
import org.hemicycle.themes.web.Frames;
import org.hemicycle.themes.web.Languages;
import org.hemicycle.themes.web.Requests;
import org.hemicycle.themes.web.SecurityHeaders;
import org.springframework.security.web.csrf.CsrfToken;

/** Builds the frame of a page of a space: whose it is, where one may go, who is there. */
final class SpaceFrames implements Frames {
    private static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final Messages messages;
    private final Assets assets;
    private final Languages languages;
    private final Clock clock;

    SpaceFrames(Messages messages, Assets assets, Languages languages, Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public Frame of(HttpServletRequest request, HttpServletResponse response) {
        Locale locale = languages.choose(request, response, LOCALES);
        return new Frame(
                new Texts(messages, locale, ZoneId.of("Europe/Paris"), clock),
                new Site("Hemicycle", "/", null, Theme.PLATFORM),
                List.of(),
                List.of(),
                List.of(),
                languages.links(request, LOCALES, locale),
                null,
                null,
                null,
                Requests.notices(request),
                null,
                Requests.path(request),
                assets,
                () -> csrf(request),
                () -> SecurityHeaders.nonce(request, response));
    }

    private static Csrf csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Csrf(token.getParameterName(), token.getToken());
    }
}
