package org.hemicycle.themes;

import org.jspecify.annotations.Nullable;

/**
 * A place one may go to; {@code current} when one is there already, {@code language} when it speaks another one, {@code apart} when it begins
 * another group of places, whose name is {@code group} where it has one.
 */
public record Link(
        String href,
        String label,
        boolean current,
        @Nullable String language,
        boolean apart,
        @Nullable String group) {
    /** A link as languages are offered. */
    public Link(String href, String label, boolean current, @Nullable String language, boolean apart) {
        this(href, label, current, language, apart, null);
    }

    /** A link to elsewhere. */
    public static Link to(String href, String label) {
        return new Link(href, label, false, null, false);
    }

    /** A link that knows whether the reader is on its page. */
    public static Link to(String href, String label, boolean current) {
        return new Link(href, label, current, null, false);
    }

    /** The same link, at the beginning of another group. */
    public Link beginningAGroup() {
        return new Link(href, label, current, language, true);
    }

    /** The same link, at the beginning of a group of this name. */
    public Link beginning(String name) {
        return new Link(href, label, current, language, true, name);
    }
}
