package org.hemicycle.participation.discussions;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * A discussion under its subject's page, with the form to take part.
 *
 * @param path address of the subject's page; comments are sent to {@code path + "/comments"}
 * @param open whether comments are taken now
 * @param form what stands in the form: under the comment that it answers, else above all
 * @param errors what is wrong with it
 * @param reader who reads; null asks to sign in
 */
public record CommentThread(
        String path,
        Discussion discussion,
        boolean open,
        CommentDraft form,
        FormErrors errors,
        int longest,
        @Nullable SignedIn reader) {
    /** Whether the form stands under this comment. */
    public boolean answers(Remark remark) {
        return form.parent() != null && form.parent() == remark.id().value();
    }

    /** Whether the reader can write now. */
    public boolean mayWrite() {
        return open && reader != null;
    }

    /** Where the form is sent. */
    public String target() {
        return path + "/comments";
    }

    /** The address of this page with the form under a comment. */
    public String replyAddress(Remark remark) {
        return path + "?reply=" + remark.id() + "#comment-" + remark.id();
    }

    /** The address of the page of earlier comments; null when these are the first. */
    public @Nullable String earlier() {
        return discussion.next() == null ? null : path + "?before=" + discussion.next() + "#comments";
    }
}
