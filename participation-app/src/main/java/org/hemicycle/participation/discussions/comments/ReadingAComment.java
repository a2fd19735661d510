package org.hemicycle.participation.discussions.comments;

import java.util.Optional;
import java.util.UUID;
import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.discussions.Comments;
import org.hemicycle.participation.discussions.Posting;
import org.hemicycle.participation.discussions.Subjects;
import org.hemicycle.participation.discussions.ThreadQuery;
import org.hemicycle.participation.discussions.Threads;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A comment, what it is about and the answers to it, in one transaction. */
@Component
@Transactional
public class ReadingAComment {
    private final Threads threads;
    private final Subjects subjects;
    private final Comments comments;
    private final Changing changing;

    ReadingAComment(Threads threads, Subjects subjects, Comments comments, Changing changing) {
        this.threads = threads;
        this.subjects = subjects;
        this.comments = comments;
        this.changing = changing;
    }

    /** The page of a comment; empty where there is none that this reader may see. */
    @Transactional(readOnly = true)
    public Optional<CommentThread> page(CommentId id, ThreadQuery query, @Nullable SignedIn reader) {
        return page(
                id, query, CommentDraft.empty(UUID.randomUUID().toString(), query.answered()), FormErrors.NONE, reader);
    }

    @Transactional(readOnly = true)
    public Optional<CommentThread> page(
            CommentId id, ThreadQuery query, CommentDraft form, FormErrors errors, @Nullable SignedIn reader) {
        return threads.subjectOf(id)
                .flatMap(subject -> subjects.find(subject, reader))
                .flatMap(about -> threads.around(about, id, query, form, errors, reader));
    }

    /** Posts a reply from the page of a comment; empty where there is nothing to reply to. */
    Optional<Posting> reply(CommentId id, CommentDraft draft, SignedIn author) {
        return threads.subjectOf(id)
                .flatMap(subject -> subjects.find(subject, author))
                .map(about -> about.open() && about.demand().isFree()
                        ? comments.post(about.subject(), draft, about.rules(), author)
                        : new Posting.Refused(FormErrors.of("body", Message.of("comment.not-now"))));
    }

    Optional<Changing.Outcome> change(CommentId id, String words, SignedIn author) {
        return threads.subjectOf(id)
                .flatMap(subject -> subjects.find(subject, author))
                .map(about -> Changing.missing(words, about.rules().commentMax())
                        .<Changing.Outcome>map(Changing.Outcome.Refused::new)
                        .orElseGet(() -> changing.change(id, author, about, words)));
    }
}
