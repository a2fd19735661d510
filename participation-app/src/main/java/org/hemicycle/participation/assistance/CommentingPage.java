package org.hemicycle.participation.assistance;

import java.util.List;
import org.hemicycle.participation.discussions.Alignment;
import org.hemicycle.participation.discussions.TakenComment;
import org.hemicycle.participation.proposals.AssistedChoice;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The form that takes down a comment on a proposal, with the latest below.
 *
 * @param proposals that can be commented on, narrowed by {@code words}
 * @param edited the one that is corrected; null for a new one
 */
record CommentingPage(
        Workshop workshop,
        List<AssistedChoice> proposals,
        String words,
        String proposal,
        String alignment,
        String body,
        String name,
        String submission,
        FormErrors errors,
        @Nullable TakenComment edited,
        List<TakenComment> latest) {
    WorkshopTabs tabs() {
        return new WorkshopTabs(workshop);
    }

    boolean mayTake() {
        return workshop.isOpen() && !proposals.isEmpty();
    }

    String path() {
        return workshop.path() + "/comments";
    }

    String action() {
        return path() + (edited == null ? "" : "/" + edited.id());
    }

    List<Option> choices() {
        return proposals.stream()
                .map(choice -> Option.of(choice.id().toString(), choice.title()))
                .toList();
    }

    List<Option> alignments(Texts t) {
        return List.of(Alignment.values()).stream()
                .map(one -> Option.of(
                        one.key(), t.get(one == Alignment.NEUTRAL ? "comment.neutral" : "comments." + one.key())))
                .toList();
    }
}
