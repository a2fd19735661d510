package org.hemicycle.participation.layout;

/** The person who is signed in, as far as the frame must know; the principal of a signed-in request is one. */
public interface Reader {
    /** The name to show. */
    String name();

    /** Whether the administration is open to this person. */
    boolean administrator();
}
