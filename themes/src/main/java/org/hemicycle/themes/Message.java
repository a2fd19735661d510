package org.hemicycle.themes;

import java.io.Serializable;
import java.util.List;

/** A sentence to be said later, in whatever language the reader has: a key of the message files and what fills its holes. */
public record Message(String key, List<Object> arguments) implements Serializable {
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A sentence by its key, with the arguments that fill its holes. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
