package org.hemicycle.participation.discussions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hemicycle.participation.prose.Byline;
import org.jspecify.annotations.Nullable;

/**
 * A comment with the first replies to it. One that was taken away keeps its place, without its words, for the sake of the replies.
 *
 * @param depth 0 for a comment on the subject itself, 1 for a reply to it
 * @param removedBy {@code moderation}, {@code author} or {@code held}; null while it can be read, or where nobody noted it
 * @param mentions nicknames, in lower case, of people in it who have a public page
 * @param answers how many replies there are at all levels below
 * @param more whether there are direct replies that are not among these
 * @param own what the reader has to do with it
 */
public record Remark(
        CommentId id,
        @Nullable Long parent,
        Byline author,
        Instant at,
        @Nullable Instant editedAt,
        Alignment alignment,
        String body,
        int depth,
        @Nullable Instant removedAt,
        @Nullable String removedBy,
        Set<String> mentions,
        Votes votes,
        int answers,
        boolean more,
        Own own,
        List<Remark> replies) {
    public Remark {
        mentions = Set.copyOf(mentions);
        replies = List.copyOf(replies);
    }

    /** How many people agree, and how many do not. */
    public record Votes(int ups, int downs) {}

    /**
     * What the reader has to do with a comment.
     *
     * @param mine whether the reader wrote it
     * @param editable whether the reader may still change it
     * @param vote 1, -1 or 0 for none
     */
    public record Own(boolean mine, boolean editable, int vote) {}

    public boolean removed() {
        return removedAt != null;
    }

    /** Key of the sentence that stands in place of the words. */
    public String why() {
        if ("held".equals(removedBy)) {
            return "comment.held";
        }
        return "author".equals(removedBy) || removedBy == null && body.isEmpty() ? "comment.erased" : "comment.removed";
    }

    /** Whether the reader sees the words of what others do not see. */
    public boolean shownToItsAuthor() {
        return removed() && own.mine() && !"author".equals(removedBy) && !body.isEmpty();
    }

    /** How many replies below it are not on this page. */
    public int notShown() {
        return Math.max(more ? 1 : 0, answers - shownBelow());
    }

    /** Whether further replies to this one stand on its own page. */
    public boolean continues() {
        return notShown() > 0 && (more || replies.isEmpty());
    }

    private int shownBelow() {
        return replies.stream().mapToInt(reply -> 1 + reply.shownBelow()).sum();
    }

    /** The same at this depth. */
    Remark at(int level) {
        return new Remark(
                id, parent, author, at, editedAt, alignment, body, level, removedAt, removedBy, mentions, votes,
                answers, more, own, replies);
    }

    /** The same with these replies. */
    Remark with(List<Remark> first, boolean further) {
        return new Remark(
                id, parent, author, at, editedAt, alignment, body, depth, removedAt, removedBy, mentions, votes,
                answers, further, own, first);
    }
}
