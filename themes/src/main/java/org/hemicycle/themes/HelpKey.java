package org.hemicycle.themes;

import org.jspecify.annotations.Nullable;

/** Under which message the help for a page of the administration is written, if there is any: {@code admin.help.pages} for all below {@code /admin/pages}. */
public final class HelpKey {
    private static final String ROOT = "/admin";

    private HelpKey() {}

    /** The key for a path with its query; null outside of the administration. */
    public static @Nullable String of(String path) {
        String plain = path.replaceFirst("[?#].*", "");
        if (plain.equals(ROOT)) {
            return "admin.help.start";
        }
        if (!plain.startsWith(ROOT + "/")) {
            return null;
        }
        String part = plain.substring(ROOT.length() + 1).split("/", 2)[0];
        return part.matches("[a-z-]+") ? "admin.help." + part : null;
    }
}
