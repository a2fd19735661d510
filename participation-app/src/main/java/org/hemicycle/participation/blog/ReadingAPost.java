package org.hemicycle.participation.blog;

import java.util.Optional;
import java.util.UUID;
import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.CommentId;
import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.discussions.Comments;
import org.hemicycle.participation.discussions.Posting;
import org.hemicycle.participation.discussions.Subject;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Power;
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
class ReadingAPost {
    private final Posts posts;
    private final Comments comments;
    private final ReadingReactions reactions;
    private final Settings settings;
    private final ReadOnlyModules readOnly;

    ReadingAPost(
            Posts posts,
            Comments comments,
            ReadingReactions reactions,
            Settings settings,
            ReadOnlyModules readOnly) {
        this.reactions = reactions;
        this.posts = posts;
        this.comments = comments;
        this.settings = settings;
        this.readOnly = readOnly;
    }

    @Transactional(readOnly = true)
    Optional<PostPage> page(
            String slug, @Nullable SignedIn reader, @Nullable CommentId before, @Nullable Long reply) {
        var blank = CommentDraft.empty(UUID.randomUUID().toString(), reply);
        return page(slug, reader, before, blank, FormErrors.NONE);
    }

    @Transactional(readOnly = true)
    Optional<PostPage> page(
            String slug,
            @Nullable SignedIn reader,
            @Nullable CommentId before,
            CommentDraft form,
            FormErrors errors) {
        return posts.published(slug)
                .map(post -> new PostPage(post, thread(post, reader, before, form, errors), buttons(post, reader)));
    }

    /** Posts a comment; empty when there is nothing to comment on now. */
    @Transactional
    Optional<Posting> comment(String slug, CommentDraft draft, SignedIn author) {
        return posts.published(slug)
                .filter(this::open)
                .map(post -> comments.post(
                        new Subject(Posts.TYPE, post.id()),
                        draft,
                        settings.of(CurrentTenant.get()).discussions(),
                        author));
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

    private @Nullable CommentThread thread(
            Post post,
            @Nullable SignedIn reader,
            @Nullable CommentId before,
            CommentDraft form,
            FormErrors errors) {
        if (!Contributions.isOn("discussions")) {
            return null;
        }
        return new CommentThread(
                post.path(),
                comments.about(new Subject(Posts.TYPE, post.id()), before),
                before,
                open(post),
                form,
                errors,
                settings.of(CurrentTenant.get()).discussions(),
                reader,
                new Demand.Free(),
                reader != null && reader.powers().has(Power.MODERATE));
    }

    private boolean open(Post post) {
        return post.commented()
                && Contributions.isOn("discussions")
                && !readOnly.actions().contains("comment")
                && !(CurrentTenant.get().state() instanceof TenantState.Archived);
    }
}
