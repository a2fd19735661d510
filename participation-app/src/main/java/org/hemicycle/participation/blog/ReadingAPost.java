package org.hemicycle.participation.blog;

import java.util.Optional;
import java.util.UUID;
import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.discussions.Comments;
import org.hemicycle.participation.discussions.Discussable;
import org.hemicycle.participation.discussions.Discussed;
import org.hemicycle.participation.discussions.Posting;
import org.hemicycle.participation.discussions.Subject;
import org.hemicycle.participation.discussions.ThreadQuery;
import org.hemicycle.participation.discussions.Threads;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.ReadOnlyModules;
import org.hemicycle.participation.reactions.ReactionButtons;
import org.hemicycle.participation.reactions.ReadingReactions;
import org.hemicycle.participation.reactions.Target;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together, in one transaction, a post and its discussion. */
@Component
@Transactional(readOnly = true)
public class ReadingAPost implements Discussable {
    private final Posts posts;
    private final Comments comments;
    private final Threads threads;
    private final ReadingReactions reactions;
    private final Settings settings;
    private final ReadOnlyModules readOnly;

    ReadingAPost(
            Posts posts,
            Comments comments,
            Threads threads,
            ReadingReactions reactions,
            Settings settings,
            ReadOnlyModules readOnly) {
        this.posts = posts;
        this.comments = comments;
        this.threads = threads;
        this.reactions = reactions;
        this.settings = settings;
        this.readOnly = readOnly;
    }

    @Override
    public String type() {
        return Posts.TYPE;
    }

    @Override
    public Optional<Discussed> find(long id, @Nullable SignedIn reader) {
        return Contributions.isOn("blog")
                ? posts.find(id).filter(Post::published).map(this::about)
                : Optional.empty();
    }

    Optional<PostPage> page(String slug, ThreadQuery query, @Nullable SignedIn reader) {
        var blank = CommentDraft.empty(UUID.randomUUID().toString(), query.answered());
        return page(slug, query, blank, FormErrors.NONE, reader);
    }

    Optional<PostPage> page(
            String slug, ThreadQuery query, CommentDraft form, FormErrors errors, @Nullable SignedIn reader) {
        return posts.published(slug).map(post -> {
            CommentThread thread =
                    Contributions.isOn("discussions") ? threads.of(about(post), query, form, errors, reader) : null;
            return new PostPage(post, thread, buttons(post, reader));
        });
    }

    /** Posts a comment; empty when there is nothing to comment on now. */
    @Transactional
    public Optional<Posting> comment(String slug, CommentDraft draft, SignedIn author) {
        return posts.published(slug)
                .map(this::about)
                .filter(Discussed::open)
                .map(about -> comments.post(about.subject(), draft, about.rules(), author));
    }

    private Discussed about(Post post) {
        return new Discussed(
                new Subject(Posts.TYPE, post.id()),
                post.title().in(CurrentTenant.get().locales().getFirst()),
                post.path(),
                0,
                open(post),
                new Demand.Free(),
                settings.of(CurrentTenant.get()).discussions());
    }

    private ReactionButtons buttons(Post post, @Nullable SignedIn reader) {
        Target target = new Target(Posts.TYPE, post.id());
        return ReactionButtons.of(
                target,
                post.title().in(CurrentTenant.get().locales().getFirst()),
                post.path(),
                true,
                reader,
                reactions.of(target, reader));
    }

    private boolean open(Post post) {
        return post.commented()
                && Contributions.isOn("discussions")
                && !readOnly.actions().contains("comment")
                && !(CurrentTenant.get().state() instanceof TenantState.Archived);
    }
}
