package org.hemicycle.manager.console.opening;

import java.util.regex.Pattern;
import org.hemicycle.themes.Frame;
import org.hemicycle.themes.Theme;

/** The style sheet of a theme, for the preview only: what a space says of its whole page holds inside the preview. */
final class LookSheet {
    private static final Pattern FONT = Pattern.compile("url\\(\"/assets/([^\"]+)\"\\)");

    private LookSheet() {}

    static String of(Theme theme, Frame.AssetPaths assets) {
        var css = theme.css().replace(":root", ".look");
        return FONT.matcher(css).replaceAll(found -> "url(\"" + assets.of(found.group(1)) + "\")");
    }
}
