package org.hemicycle.participation.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after signing in: a path of this space, never another site. */
public record Next(String path) {
    private static final Next HOME = new Next("/");

    /** What a site sends along when somebody signs in to it comes back to it through here. */
    private static final int LONGEST = 3000;

    /** The path that was asked for, if it is one of this space; else the home page. */
    public static Next of(@Nullable String asked) {
        return asked != null && isPath(asked) ? new Next(asked) : HOME;
    }

    /** The address of the sign-in page that leads to this path afterwards. */
    public String signIn() {
        return path.equals("/")
                ? "/session/new"
                : "/session/new?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Browsers read a backslash as a slash, and drop control characters: both could turn a path into a host. */
    private static boolean isPath(String text) {
        return text.startsWith("/")
                && !text.startsWith("//")
                && text.length() <= LONGEST
                && text.indexOf('\\') < 0
                && text.chars().noneMatch(Character::isISOControl);
    }
}
