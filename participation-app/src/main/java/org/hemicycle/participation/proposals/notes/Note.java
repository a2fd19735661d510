package org.hemicycle.participation.proposals.notes;

import java.time.Instant;
import java.util.List;
import org.hemicycle.participation.prose.Byline;

/** A private note with the replies to it, in the order in which they came. */
public record Note(long id, Byline author, String body, Instant at, List<Note> replies) {
    public Note {
        replies = List.copyOf(replies);
    }
}
