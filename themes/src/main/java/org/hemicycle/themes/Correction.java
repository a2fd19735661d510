package org.hemicycle.themes;

/**
 * A colour that was changed so that everybody can read, told to the administrator.
 *
 * @param use what it is used for: {@code fill}, {@code fill-lighter}, {@code on-fill}, {@code edge}, {@code link}
 * @param scheme {@code light} or {@code dark}
 * @param asked the colour that the brand alone would give
 * @param used the colour that pages show
 * @param against what it must stand out from
 * @param required the least contrast: 4.5 for text, 3 for the parts of the interface
 */
public record Correction(String use, String scheme, Colour asked, Colour used, Colour against, double required) {
    /** The explanation, as a sentence of the message files. */
    public Message message() {
        return Message.of(
                "theme.correction." + use,
                asked.hex(),
                used.hex(),
                ratio(asked.contrast(against)),
                ratio(used.contrast(against)),
                ratio(required),
                Message.of("theme.scheme." + scheme));
    }

    private static double ratio(double value) {
        return Math.floor(value * 10) / 10;
    }
}
