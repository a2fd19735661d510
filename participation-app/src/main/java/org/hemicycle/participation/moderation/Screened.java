package org.hemicycle.participation.moderation;

import java.util.List;
import java.util.Set;
import org.hemicycle.themes.Message;

/** What becomes of a text that somebody wants to publish. */
public sealed interface Screened {
    /** It may be published. */
    record Clear() implements Screened {}

    /** It may not, and {@code why} is for the person who wrote it. */
    record Refused(Message why) implements Screened {}

    /**
     * It is kept, hidden, until somebody has looked at it or its author has followed a link.
     *
     * @param spam how much it looks like spam, from 0 to 1
     */
    record Held(Set<Hold> why, double spam, List<Sign> signs) implements Screened {
        public Held {
            why = Set.copyOf(why);
            signs = List.copyOf(signs);
        }

        /** What the person who wrote it reads: a moderator looks at it, or a letter is under way. */
        public Message sentence() {
            return Message.of(isUnproved() ? "moderation.held.letter" : "moderation.held.waiting");
        }

        /** Whether only its author's proof is missing. */
        public boolean isUnproved() {
            return why.equals(Set.of(Hold.EFFORT));
        }
    }
}
