package org.hemicycle.provisioning.storage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a drawing may say: shapes, text, gradients, masks; links only to parts of itself. */
final class SvgVocabulary {

    static final Set<String> ELEMENTS = words("""
            svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan
            linearGradient radialGradient stop clipPath mask pattern style""");

    static final Set<String> ATTRIBUTES = words("""
            id class style transform viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points offset
            preserveAspectRatio pathLength fill fill-opacity fill-rule clip-rule clip-path mask opacity stroke stroke-width
            stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset color
            stop-color stop-opacity gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits
            patternUnits patternContentUnits patternTransform font-family font-size font-weight font-style text-anchor
            letter-spacing dominant-baseline display visibility version role aria-label paint-order vector-effect""");

    private static final Pattern LINK_TO_A_PART = Pattern.compile("#[A-Za-z_][A-Za-z0-9_.:-]*");
    private static final Pattern REFERENCE_TO_A_PART =
            Pattern.compile("url\\(\\s*['\"]?#[a-z_][a-z0-9_.:-]*['\"]?\\s*\\)");

    private SvgVocabulary() {}

    static boolean isLocal(String link) {
        return LINK_TO_A_PART.matcher(link).matches();
    }

    /** No reference to anything outside of the drawing, and no escape that could hide one. */
    static boolean isHarmless(String value) {
        var rest = REFERENCE_TO_A_PART.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("");
        return !rest.contains("url") && !rest.contains("\\") && !rest.contains("expression") && !rest.contains("image");
    }

    static boolean isHarmlessStyle(String sheet) {
        return isHarmless(sheet) && !sheet.contains("@") && !sheet.contains("<") && !sheet.contains("behavior");
    }

    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }
}
