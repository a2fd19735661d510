package org.hemicycle.participation.layout;

import org.hemicycle.participation.modules.Powers;
import org.jspecify.annotations.Nullable;

/** The person who is signed in, as far as the frame must know; the principal of a signed-in request is one. */
public interface Reader {
    /** The name to show. */
    String name();

    /** The visit that this person is on; null for people of the organisation. */
    default @Nullable Visit visit() {
        return null;
    }

    /** What this person may do. */
    Powers powers();

    /** Whether this person is staff, even if they must prove it better before they may do anything. */
    default boolean appointed() {
        return powers().isStaff();
    }
}
