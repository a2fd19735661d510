package org.hemicycle.provisioning.templates;

import java.util.List;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.ReservedNames;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants to see of a template before a space is opened.
 *
 * @param name that the organisation is to have
 * @param locales language tags, the first is the default
 * @param preset key of a style
 * @param colour {@code #rrggbb}, as wished; pages show the corrected ramp
 * @param logo digest under which the logo waits in the registry; null without one
 * @param framedBy the origin that may show it in a frame
 * @param until when it is over, in seconds of the epoch
 */
public record Preview(
        String template,
        int version,
        LocalizedText name,
        List<String> locales,
        String preset,
        String colour,
        @Nullable String logo,
        String framedBy,
        long until) {
    /** The name below the base domain under which previews are shown; no organisation can have it. */
    public static final String HOST = ReservedNames.PREVIEW;

    /** Where previews begin, with the token behind it. */
    public static final String PATH = "/_preview/";

    public Preview {
        locales = List.copyOf(locales);
    }
}
