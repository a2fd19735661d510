package org.hemicycle.participation.moderation.cases;

import org.hemicycle.participation.modules.Reportable;
import org.hemicycle.participation.prose.Excerpt;
import org.jspecify.annotations.Nullable;

/** A case in the queue with the thing it is about; null when the thing is gone. */
record QueueLine(Case one, Reportable.@Nullable Thing thing) {
    private static final int EXCERPT = 240;

    String title() {
        return thing == null ? "" : thing.title();
    }

    String excerpt() {
        return thing == null ? "" : Excerpt.cut(thing.text(), EXCERPT);
    }

    String byline() {
        return thing == null ? "" : thing.byline();
    }
}
