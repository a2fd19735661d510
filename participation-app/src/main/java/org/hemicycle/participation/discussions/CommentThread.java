package org.hemicycle.participation.discussions;

import java.util.List;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.provisioning.modules.discussions.DiscussionsSettings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * A discussion under its subject's page, with the form to take part.
 *
 * @param path address of the subject's page; comments are sent to {@code path + "/comments"}
 * @param before where this page of the discussion begins; null for the first
 * @param open whether comments are taken now
 * @param form what stands in the form: under the comment that it answers, if that one is here and takes replies, else above all
 * @param errors what is wrong with it
 * @param rules how long a comment may be, and how deep replies go
 * @param reader who reads; null asks to sign in
 * @param demand what commenting demands of the reader
 * @param moderates whether the reader may remove comments in this space
 */
public record CommentThread(
        String path,
        Discussion discussion,
        @Nullable CommentId before,
        boolean open,
        CommentDraft form,
        FormErrors errors,
        DiscussionsSettings rules,
        @Nullable SignedIn reader,
        Demand demand,
        boolean moderates) {
    /** Whether the form stands under this comment. */
    public boolean answers(Remark remark) {
        return mayAnswer(remark)
                && form.parent() != null
                && form.parent() == remark.id().value();
    }

    /** Whether the form stands above all: it answers nothing, or nothing that takes replies here. */
    public boolean answersNone() {
        return form.parent() == null || noneAnswered(discussion.remarks());
    }

    /** Whether the reader can write now. */
    public boolean mayWrite() {
        return open && reader != null && reader.mayTakePart() && demand.isFree();
    }

    /** For whom commenting is; null where nothing stands between it and the reader. */
    public @Nullable Message reservedFor() {
        return switch (demand) {
            case Demand.Free _ -> null;
            case Demand.Missing missing -> missing.why();
            case Demand.Closed closed -> closed.why();
        };
    }

    /** The page that leads through what is missing, and back to here; null when nothing leads there. */
    public @Nullable String way() {
        return demand instanceof Demand.Missing missing ? missing.then(Next.of(path + "#comments")) : null;
    }

    /** Whether the reader can answer this comment: not the deepest that the organisation allows, nor one that was removed. */
    public boolean mayAnswer(Remark remark) {
        return mayWrite() && remark.depth() < rules.replyLevels() && !remark.removed();
    }

    /** Whether something was written that cannot be sent any more, and must not be lost. */
    public boolean keepsWords() {
        return !open && !form.words().isEmpty();
    }

    /** Where the form is sent. */
    public String target() {
        return path + "/comments" + (before == null ? "" : "?before=" + before);
    }

    /** The address of this page without a reply begun. */
    public String address() {
        return path + (before == null ? "" : "?before=" + before);
    }

    /** The address of this page with the form under a comment. */
    public String replyAddress(Remark remark) {
        return address() + (before == null ? "?" : "&") + "reply=" + remark.id() + "#comment-" + remark.id();
    }

    /** The address of the page of earlier comments; null when these are the first. */
    public @Nullable String earlier() {
        return discussion.next() == null ? null : path + "?before=" + discussion.next() + "#comments";
    }

    private boolean noneAnswered(List<Remark> remarks) {
        return remarks.stream().noneMatch(remark -> answers(remark) || !noneAnswered(remark.replies()));
    }
}
