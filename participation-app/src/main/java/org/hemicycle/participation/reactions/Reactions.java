package org.hemicycle.participation.reactions;

/**
 * How a thing stands with its readers, and with the one who reads.
 *
 * @param liked whether the reader likes it
 * @param followed whether the reader follows it
 */
public record Reactions(int likes, boolean liked, int follows, boolean followed) {
    public static final Reactions NONE = new Reactions(0, false, 0, false);
}
