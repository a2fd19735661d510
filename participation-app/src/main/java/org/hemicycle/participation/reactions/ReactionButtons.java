package org.hemicycle.participation.reactions;

import org.hemicycle.participation.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The two buttons below a thing, for {@code @template.reactions.buttons}.
 *
 * @param subject title of the thing, said to those who do not see
 * @param next the page to come back to
 * @param likable whether likes are taken now
 * @param mayReact whether the reader is somebody of the organisation, signed in
 */
public record ReactionButtons(
        Target target, String subject, String next, boolean likable, boolean mayReact, Reactions now) {
    public static ReactionButtons of(
            Target target, String subject, String next, boolean likable, @Nullable SignedIn reader, Reactions now) {
        return new ReactionButtons(target, subject, next, likable, reader != null && reader.mayTakePart(), now);
    }

    public String likePath() {
        return target.path() + "/like";
    }

    public String followPath() {
        return target.path() + "/follow";
    }
}
