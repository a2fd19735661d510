package org.hemicycle.manager.console;

import org.hemicycle.themes.Theme;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the style sheet is that shows a theme inside its preview only. */
public final class LookAddress {
    private LookAddress() {}

    public static String of(Theme theme) {
        return UriComponentsBuilder.fromPath("/organisations/look.css")
                .queryParam("preset", "{preset}")
                .queryParam("primaryColour", "{colour}")
                .encode()
                .buildAndExpand(theme.preset().key(), theme.brand().hex())
                .toUriString();
    }
}
