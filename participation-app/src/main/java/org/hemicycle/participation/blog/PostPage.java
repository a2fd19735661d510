package org.hemicycle.participation.blog;

import org.hemicycle.participation.discussions.CommentThread;
import org.hemicycle.participation.reactions.ReactionButtons;
import org.jspecify.annotations.Nullable;

/** A post with its discussion; null where there is none. */
record PostPage(Post post, @Nullable CommentThread thread, ReactionButtons reactions) {}
