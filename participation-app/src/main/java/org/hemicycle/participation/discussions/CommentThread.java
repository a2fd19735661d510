package org.hemicycle.participation.discussions;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.provisioning.modules.discussions.DiscussionsSettings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A discussion under its subject's page, or the replies to one comment on the page of that comment, with the form to take part.
 *
 * @param about what is discussed; comments are sent to {@code path + "/comments"}
 * @param query which page of the discussion this is
 * @param focus the comment whose page this is; null under a subject
 * @param form what stands in the form: under the comment that it answers, if that one is here and takes replies, else above all
 * @param errors what is wrong with it
 * @param reader who reads; null asks to sign in
 * @param moderates whether the reader may remove comments in this space
 * @param own the address of the organisation's space, to tell links within it from others
 */
public record CommentThread(
        Discussed about,
        Discussion discussion,
        ThreadQuery query,
        @Nullable Focus focus,
        CommentDraft form,
        FormErrors errors,
        @Nullable SignedIn reader,
        boolean moderates,
        String own) {
    /**
     * One comment, with what it answers.
     *
     * @param above from the comment on the subject down to the one that this one answers
     */
    public record Focus(List<Remark> above, Remark remark) {
        public Focus {
            above = List.copyOf(above);
        }
    }

    public String path() {
        return about.path();
    }

    public boolean open() {
        return about.open();
    }

    public DiscussionsSettings rules() {
        return about.rules();
    }

    /** Whether the form stands under this comment. */
    public boolean answers(Remark remark) {
        return mayAnswer(remark)
                && form.parent() != null
                && form.parent() == remark.id().value();
    }

    /** Whether the form stands above all: it answers nothing, or nothing that takes replies here. */
    public boolean answersNone() {
        return form.parent() == null
                || noneAnswered(discussion.remarks()) && (focus == null || !answers(focus.remark()));
    }

    /** Whether the reader can write now. */
    public boolean mayWrite() {
        return open()
                && reader != null
                && reader.mayTakePart()
                && about.demand().isFree();
    }

    /** For whom commenting is; null where nothing stands between it and the reader. */
    public @Nullable Message reservedFor() {
        return switch (about.demand()) {
            case Demand.Free _ -> null;
            case Demand.Missing missing -> missing.why();
            case Demand.Closed closed -> closed.why();
        };
    }

    /** The page that leads through what is missing, and back to here; null when nothing leads there. */
    public @Nullable String way() {
        return about.demand() instanceof Demand.Missing missing ? missing.then(Next.of(page() + "#comments")) : null;
    }

    /** Whether the reader can answer this comment: not the deepest that the organisation allows, nor one that was removed. */
    public boolean mayAnswer(Remark remark) {
        return mayWrite() && remark.depth() < rules().replyLevels() && !remark.removed();
    }

    /** Whether the reader can vote on this comment: not on one's own. */
    public boolean mayVote(Remark remark) {
        return rules().votes() && mayWrite() && !remark.own().mine() && !remark.removed();
    }

    /** Whether something was written that cannot be sent any more, and must not be lost. */
    public boolean keepsWords() {
        return !open() && !form.words().isEmpty();
    }

    /** Where the form is sent. */
    public String target() {
        return (focus == null ? path() + "/comments" : page() + "/replies") + asked(query.parameters());
    }

    /** The address of this page without a reply begun. */
    public String address() {
        return page() + asked(query.parameters());
    }

    /** The address of this page with the form under a comment. */
    public String replyAddress(Remark remark) {
        return page() + asked(query.parameters() + "&reply=" + remark.id()) + "#comment-" + remark.id();
    }

    /** The address of the next page; null on the last. */
    public @Nullable String earlier() {
        return discussion.next() == null ? null : page() + asked(query.after(discussion.next())) + "#comments";
    }

    /** The address of the first page; null on that one. */
    public @Nullable String first() {
        return query.key().isEmpty()
                ? null
                : page() + asked(query.on(query.sided().orElse(null)).parameters()) + "#comments";
    }

    /** The page of all that is said on one side. */
    public String side(Alignment one) {
        return path() + asked(query.on(one).parameters()) + "#comments";
    }

    /** The orders there are. */
    public List<Link> orders(Texts t) {
        var current = query.in(rules());
        return Stream.of(ThreadOrder.values())
                .filter(order -> rules().votes() || order != ThreadOrder.BEST)
                .map(order -> Link.to(
                        path() + "?order=" + order.key() + "#comments",
                        t.get("comments.order." + order.key()),
                        order == current))
                .toList();
    }

    private String page() {
        return focus == null ? path() : "/comments/" + focus.remark().id();
    }

    private static String asked(String parameters) {
        return parameters.isEmpty() ? "" : "?" + parameters.substring(1);
    }

    private boolean noneAnswered(List<Remark> remarks) {
        return remarks.stream().noneMatch(remark -> answers(remark) || !noneAnswered(remark.replies()));
    }
}
