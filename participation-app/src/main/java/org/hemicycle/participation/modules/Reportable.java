package org.hemicycle.participation.modules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that people publish, that others may report, and that moderators may hide. The module that has the things
 * contributes a bean of this. All methods run inside a transaction of the bound organisation.
 */
public interface Reportable {
    /** The word for the kind in tables and addresses: {@code proposal}, {@code comment}. */
    String type();

    /** What is to be judged; empty when there is no such thing, or nothing is left of it. */
    Optional<Thing> find(long id);

    /** Hides it from all but its author and moderators. A second time changes nothing. */
    void hide(long id);

    /** Shows it again. A second time changes nothing. */
    void show(long id);

    /**
     * A thing as it is judged.
     *
     * @param title its title; empty for one that has none
     * @param text its words
     * @param author number of the participant who wrote it; null for none, or none any more
     * @param byline the name shown beside it
     * @param path address of its page
     * @param space number of the space it stands in; null for none
     */
    record Thing(
            String type,
            long id,
            String title,
            String text,
            @Nullable Long author,
            String byline,
            String path,
            @Nullable Long space,
            boolean hidden) {}
}
