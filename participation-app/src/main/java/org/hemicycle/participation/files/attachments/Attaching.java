package org.hemicycle.participation.files.attachments;

import org.hemicycle.themes.Message;

/** What became of a file that somebody sent. */
public sealed interface Attaching {
    /** It belongs to the thing now. */
    record Kept(long id) implements Attaching {}

    /** It was not taken; the field that is wrong, and why. */
    record Refused(String field, Message why) implements Attaching {}
}
