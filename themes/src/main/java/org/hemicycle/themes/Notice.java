package org.hemicycle.themes;

import java.io.Serializable;

/** Something to tell once at the top of a page, for instance after a form was accepted. */
public record Notice(Kind kind, Message message) implements Serializable {
    /** What kind of news it is; never told by colour alone. */
    public enum Kind {
        SUCCESS,
        INFORMATION,
        WARNING,
        DANGER;

        /** The word used in class names and message keys. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Something went well: {@code Notice.success("proposals.published")}. */
    public static Notice success(String key, Object... arguments) {
        return new Notice(Kind.SUCCESS, Message.of(key, arguments));
    }

    /** Something to know. */
    public static Notice information(String key, Object... arguments) {
        return new Notice(Kind.INFORMATION, Message.of(key, arguments));
    }

    /** Something to be careful about. */
    public static Notice warning(String key, Object... arguments) {
        return new Notice(Kind.WARNING, Message.of(key, arguments));
    }

    /** Something went wrong. */
    public static Notice danger(String key, Object... arguments) {
        return new Notice(Kind.DANGER, Message.of(key, arguments));
    }
}
