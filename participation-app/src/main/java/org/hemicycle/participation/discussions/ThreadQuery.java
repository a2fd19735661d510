package org.hemicycle.participation.discussions;

import java.util.Optional;
import org.hemicycle.provisioning.modules.discussions.DiscussionsSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to see of a discussion, as it stands in the address of its page.
 *
 * @param order key of an order; that of the settings when there is none
 * @param before after which comment the page begins
 * @param reply under which comment the form stands
 * @param side key of an alignment, to read only what is said for, or only against; all when there is none
 */
public record ThreadQuery(
        @Nullable String order,
        @Nullable String before,
        @Nullable String reply,
        @Nullable String side) {
    /** The first page, in the usual order. */
    public static final ThreadQuery FIRST = new ThreadQuery(null, null, null, null);

    /** The comment under which the form is wanted; null for above all. */
    public @Nullable Long answered() {
        return reply != null && reply.matches("\\d{1,18}") ? Long.valueOf(reply) : null;
    }

    /** Whether nothing in particular is asked for: the first page, of all that is said. */
    public boolean isPlain() {
        return key().isEmpty() && sided().isEmpty();
    }

    /** On which side; empty for all. */
    Optional<Alignment> sided() {
        return Alignment.parse(side);
    }

    /** The first page in the same order, of one side. */
    ThreadQuery on(@Nullable Alignment one) {
        return new ThreadQuery(order, null, null, one == null ? null : one.key());
    }

    ThreadOrder in(DiscussionsSettings rules) {
        return chosen().or(() -> ThreadOrder.parse(rules.order())).orElse(ThreadOrder.NEWEST);
    }

    Optional<ThreadKey> key() {
        return ThreadKey.parse(before);
    }

    /** The parameters that come back to this page, each after an ampersand. */
    String parameters() {
        return chosen().map(one -> "&order=" + one.key()).orElse("")
                + sided().map(one -> "&side=" + one.key()).orElse("")
                + key().map(_ -> "&before=" + before).orElse("");
    }

    /** Those of the page that begins after this comment. */
    String after(String next) {
        return new ThreadQuery(order, null, null, side).parameters() + "&before=" + next;
    }

    private Optional<ThreadOrder> chosen() {
        return ThreadOrder.parse(order);
    }
}
