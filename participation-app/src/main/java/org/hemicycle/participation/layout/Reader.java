package org.hemicycle.participation.layout;

import org.hemicycle.participation.modules.Powers;

/** The person who is signed in, as far as the frame must know; the principal of a signed-in request is one. */
public interface Reader {
    /** The name to show. */
    String name();

    /** What this person may do. */
    Powers powers();
}
