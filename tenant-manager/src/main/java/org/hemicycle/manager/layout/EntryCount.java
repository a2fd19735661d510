package org.hemicycle.manager.layout;

/** A number beside a place in the navigation: how much waits there. Asked with every page, so it must cost next to nothing. */
public interface EntryCount {
    /** The path of the place. */
    String path();

    /** How much waits; nothing is shown for 0. */
    int count();
}
