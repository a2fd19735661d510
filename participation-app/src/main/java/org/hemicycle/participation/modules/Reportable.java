package org.hemicycle.participation.modules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that people publish, that others may report, and that moderators may hide. The module that has the things
 * contributes a bean of this. All methods run inside a transaction of the bound organisation.
 */
public interface Reportable {
    /** The word for the kind in tables and addresses: {@code proposal}, {@code comment}. */
    String type();

    /** Key of the module without which there is no such thing; its tables may be missing. */
    default String module() {
        return type() + "s";
    }

    /** What is to be judged; empty when there is no such thing, or nothing is left of it. */
    Optional<Thing> find(long id);

    /** The same of several, in no order; a kind that lists ask for often answers in one statement. */
    default List<Thing> all(Collection<Long> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** Numbers of the things that this participant wrote and that are shown now. */
    default List<Long> shownBy(long participant) {
        return List.of();
    }

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
