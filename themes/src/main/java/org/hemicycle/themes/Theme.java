package org.hemicycle.themes;

import java.util.List;
import java.util.stream.Stream;

/** The look of an organisation: the character it chose, and one brand colour from which all others are made. */
public record Theme(Preset preset, Colour brand) {
    /** The platform's own look, for the console and for pages that belong to no organisation. */
    public static final Theme PLATFORM = Theme.of("city", "#2f4b8f");

    private static final double[] LIGHTNESS = {0.975, 0.945, 0.89, 0.82, 0.73, 0.64, 0.55, 0.46, 0.37, 0.28};
    private static final double[] CHROMA = {0.12, 0.22, 0.42, 0.68, 0.9, 1, 1, 0.92, 0.75, 0.55};
    private static final String[] STEPS = {"50", "100", "200", "300", "400", "500", "600", "700", "800", "900"};

    /** The theme of a preset's key and a colour {@code #rrggbb}; what is not known gives the platform's. */
    public static Theme of(String preset, String colour) {
        return new Theme(Preset.of(preset), Colour.parse(colour).orElse(new Colour(0x2f, 0x4b, 0x8f)));
    }

    /** What was changed in the brand colour, and why, by day and by night. */
    public List<Correction> corrections() {
        return Stream.of(Scheme.LIGHT, Scheme.DARK)
                .flatMap(scheme -> Palette.of(brand, scheme).corrections().stream())
                .toList();
    }

    /** A name for it that fits in a path: {@code city-2f4b8f}. */
    public String name() {
        return preset.key() + "-" + brand.hex().substring(1);
    }

    /** The theme of such a name. */
    public static Theme named(String name) {
        int dash = name.indexOf('-');
        return of(name.substring(0, dash), "#" + name.substring(dash + 1));
    }

    /** The style sheet: letters, ramp and corrected colours as custom properties, in both schemes. */
    public String css() {
        return preset.css()
                + ":root{" + ramp() + Palette.of(brand, Scheme.LIGHT).css() + "}\n"
                + "@media (prefers-color-scheme:dark){:root{"
                + Palette.of(brand, Scheme.DARK).css() + "}}\n"
                + "@media print{:root{" + Palette.of(brand, Scheme.LIGHT).css() + "}}\n";
    }

    private String ramp() {
        Oklch seen = Oklch.of(brand);
        StringBuilder css = new StringBuilder();
        for (int i = 0; i < STEPS.length; i++) {
            Colour step = seen.withLightness(LIGHTNESS[i])
                    .withChroma(seen.chroma() * CHROMA[i])
                    .onScreen();
            css.append("--brand-")
                    .append(STEPS[i])
                    .append(':')
                    .append(step.hex())
                    .append(';');
        }
        return css.toString();
    }
}
