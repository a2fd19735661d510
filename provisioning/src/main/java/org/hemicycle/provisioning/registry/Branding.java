package org.hemicycle.provisioning.registry;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The look an organisation starts with.
 *
 * @param primaryColour {@code #rrggbb}
 * @param preset key of a theme preset; null for the default one of its kind
 * @param logo key of a picture in the tenant's files
 */
public record Branding(
        String primaryColour,
        @Nullable String preset,
        @Nullable String logo) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    public Branding {
        if (!isColour(primaryColour)) {
            throw new IllegalArgumentException("Not a colour: " + primaryColour);
        }
    }

    /** Whether the text is a colour written {@code #rrggbb}. */
    public static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    /** A look with nothing but a colour. */
    public static Branding of(String primaryColour) {
        return new Branding(primaryColour, null, null);
    }
}
