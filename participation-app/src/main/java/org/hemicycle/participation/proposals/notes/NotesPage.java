package org.hemicycle.participation.proposals.notes;

import java.util.List;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * The private notes on a proposal, and the form of another.
 *
 * @param path where the form is sent to
 * @param body what was written and not taken; empty for nothing
 * @param parent number of the note that it answers; null for none
 */
public record NotesPage(
        String path,
        List<Note> notes,
        String submission,
        String body,
        @Nullable Long parent,
        @Nullable Message error) {
    public NotesPage {
        notes = List.copyOf(notes);
    }
}
