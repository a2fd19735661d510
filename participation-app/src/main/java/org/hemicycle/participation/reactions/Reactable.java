package org.hemicycle.participation.reactions;

import java.util.Optional;

/** A kind of thing that can be liked and followed; each is a bean of the module that has the thing. */
public interface Reactable {
    /** Key of the kind, as in {@link Target}. */
    String type();

    /** The thing, if everybody may read it. */
    Optional<Thing> find(long id);

    /**
     * A thing that can be read.
     *
     * @param path of its page
     * @param likable whether likes are taken now
     */
    record Thing(String path, String title, boolean likable) {}
}
