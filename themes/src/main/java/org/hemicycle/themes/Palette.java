package org.hemicycle.themes;

import java.util.ArrayList;
import java.util.List;

/**
 * The colours that one brand colour becomes in one scheme. Every pair that a page puts together holds WCAG AA: 4.5 for
 * text, 3 for the parts of the interface.
 *
 * @param fill the brand as a surface: header band, button, filled dots
 * @param onFill text on the fill
 * @param fillHover the fill under the pointer
 * @param edge the border of a button, which stands out from the page even when the fill is as light as it
 * @param link text in the brand's colour on any surface of the page
 * @param linkHover the same under the pointer
 * @param soft a tint of the brand behind text
 * @param onSoft text in the brand's colour on that tint
 * @param softLine a line around the tint
 * @param focus the ring around what has the focus
 */
record Palette(
        Scheme scheme,
        Colour fill,
        Colour onFill,
        Colour fillHover,
        Colour edge,
        Colour link,
        Colour linkHover,
        Colour soft,
        Colour onSoft,
        Colour softLine,
        Colour focus,
        List<Correction> corrections) {

    static final double TEXT = 4.5;
    static final double PART = 3;

    static Palette of(Colour brand, Scheme scheme) {
        Oklch seen = Oklch.of(brand);
        List<Correction> corrections = new ArrayList<>();
        Colour fill = fill(brand, seen, scheme);
        if (!fill.equals(brand)) {
            corrections.add(
                    scheme == Scheme.LIGHT
                            ? new Correction("fill", scheme.key(), brand, fill, Colour.WHITE, TEXT)
                            : new Correction("fill-lighter", scheme.key(), brand, fill, scheme.surface, PART));
        }
        Colour onFill = textOn(fill);
        if (!onFill.equals(Colour.WHITE)) {
            corrections.add(new Correction("on-fill", scheme.key(), Colour.WHITE, onFill, fill, TEXT));
        }
        Colour fillHover = hover(fill, onFill);
        Colour edge = scheme.standingOut(Oklch.of(fill), fill, PART, scheme.surfaces());
        if (!edge.equals(fill)) {
            corrections.add(new Correction("edge", scheme.key(), fill, edge, scheme.surface, PART));
        }
        Colour soft = seen.withLightness(scheme == Scheme.LIGHT ? 0.955 : 0.27)
                .withChroma(Math.min(seen.chroma(), 0.2) * (scheme == Scheme.LIGHT ? 0.16 : 0.35))
                .onScreen();
        List<Colour> behind = List.of(scheme.surface, scheme.raised, scheme.sunken, soft);
        Colour link = scheme.standingOut(seen, brand, TEXT, behind);
        if (!link.equals(brand)) {
            corrections.add(new Correction("link", scheme.key(), brand, link, scheme.surface, TEXT));
        }
        Colour linkHover = scheme.standingOut(
                Oklch.of(link).withLightness(Oklch.of(link).lightness() + scheme.away * 0.1),
                Oklch.of(link)
                        .withLightness(Oklch.of(link).lightness() + scheme.away * 0.1)
                        .onScreen(),
                TEXT,
                behind);
        Colour onSoft = scheme.standingOut(Oklch.of(linkHover), linkHover, 7, List.of(soft));
        Colour softLine = seen.withLightness(scheme == Scheme.LIGHT ? 0.86 : 0.4)
                .withChroma(Math.min(seen.chroma(), 0.2) * 0.45)
                .onScreen();
        Colour focus = scheme.standingOut(seen, brand, PART, behind);
        return new Palette(
                scheme,
                fill,
                onFill,
                fillHover,
                edge,
                link,
                linkHover,
                soft,
                onSoft,
                softLine,
                focus,
                List.copyOf(corrections));
    }

    /** A colour on which white almost reads is darkened a little; a light one stays and gets dark letters. */
    private static Colour fill(Colour brand, Oklch seen, Scheme scheme) {
        Colour fill = brand;
        if (scheme == Scheme.DARK && brand.contrast(scheme.surface) < PART) {
            return scheme.standingOut(seen, brand, PART, scheme.surfaces());
        }
        double white = brand.contrast(Colour.WHITE);
        if (white >= PART && white < TEXT && scheme == Scheme.LIGHT) {
            for (double l = seen.lightness(); fill.contrast(Colour.WHITE) < TEXT; l -= 0.004) {
                fill = seen.withLightness(l).onScreen();
            }
        }
        return fill;
    }

    private static Colour textOn(Colour fill) {
        if (fill.contrast(Colour.WHITE) >= TEXT) {
            return Colour.WHITE;
        }
        Colour ink = Scheme.LIGHT.ink;
        return fill.contrast(ink) >= TEXT ? ink : Colour.BLACK;
    }

    private static Colour hover(Colour fill, Colour onFill) {
        Oklch seen = Oklch.of(fill);
        double step = onFill.equals(Colour.WHITE) ? -0.07 : 0.05;
        return seen.withLightness(seen.lightness() + step).onScreen();
    }

    String css() {
        StringBuilder css = new StringBuilder();
        put(css, "brand-fill", fill);
        put(css, "on-brand-fill", onFill);
        put(css, "brand-fill-hover", fillHover);
        put(css, "brand-edge", edge);
        put(css, "link", link);
        put(css, "link-hover", linkHover);
        put(css, "brand-soft", soft);
        put(css, "on-brand-soft", onSoft);
        put(css, "brand-line", softLine);
        put(css, "focus", focus);
        return css.toString();
    }

    private static void put(StringBuilder css, String name, Colour colour) {
        css.append("--").append(name).append(':').append(colour.hex()).append(';');
    }
}
