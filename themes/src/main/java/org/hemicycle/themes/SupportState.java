package org.hemicycle.themes;

/** What the reader may do with a support button. */
public enum SupportState {
    /** May support now. */
    OPEN,
    /** Has supported, and may take it back. */
    GIVEN,
    /** Must sign in first. */
    SIGNED_OUT,
    /** The phase takes no supports. */
    CLOSED
}
