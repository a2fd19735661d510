package org.hemicycle.manager.organisations;

import java.util.regex.Pattern;

/** What plain text may be. */
public final class Plain {
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private Plain() {}

    /** One line that says something, without control characters or marks that turn the writing around. */
    public static boolean isLine(String text, int most) {
        return !text.isBlank()
                && text.strip().codePointCount(0, text.strip().length()) <= most
                && text.codePoints().noneMatch(Plain::isHidden);
    }

    /** Whether this looks like an address of e-mail. */
    public static boolean isEmail(String text) {
        return text.length() <= 254 && EMAIL.matcher(text).matches();
    }

    /** A name as a part of a JSON pointer. */
    public static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0xD800 && c <= 0xDFFF);
    }
}
