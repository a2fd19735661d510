package org.hemicycle.participation.proposals.supports;

/** How many supports somebody has given in a component, and how many they must give before any counts. */
public record Giving(int given, int minimum) {
    /** Whether theirs do not count yet. */
    public boolean waits() {
        return given > 0 && given < minimum;
    }

    /** How many are missing. */
    public int missing() {
        return Math.max(0, minimum - given);
    }
}
