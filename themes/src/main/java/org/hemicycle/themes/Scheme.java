package org.hemicycle.themes;

import java.util.List;
import java.util.Locale;

/** By day or by night: the surfaces that the token file gives, and the direction in which a colour gains contrast on them. */
enum Scheme {
    LIGHT(-1, "#fffefb", "#ffffff", "#f6f3ed", "#1f1b16"),
    DARK(1, "#191714", "#221f1b", "#12100e", "#f3efe8");

    /** Sign of the change of lightness that leads away from the surfaces. */
    final int away;

    final Colour surface;
    final Colour raised;
    final Colour sunken;
    final Colour ink;

    Scheme(int away, String surface, String raised, String sunken, String ink) {
        this.away = away;
        this.surface = Colour.hex(surface);
        this.raised = Colour.hex(raised);
        this.sunken = Colour.hex(sunken);
        this.ink = Colour.hex(ink);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Colour> surfaces() {
        return List.of(surface, raised, sunken);
    }

    /** The colour itself if it stands out enough from all of these, else the nearest lightness that does. */
    Colour standingOut(Oklch wanted, Colour asked, double ratio, List<Colour> from) {
        Colour candidate = asked;
        for (double l = wanted.lightness(); !standsOut(candidate, ratio, from); l += away * 0.004) {
            if (l < 0 || l > 1) {
                return away < 0 ? Colour.BLACK : Colour.WHITE;
            }
            candidate = wanted.withLightness(l).onScreen();
        }
        return candidate;
    }

    private static boolean standsOut(Colour colour, double ratio, List<Colour> from) {
        return from.stream().allMatch(one -> colour.contrast(one) >= ratio);
    }
}
