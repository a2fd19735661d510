package org.hemicycle.participation.spaces;

import java.util.List;
import org.hemicycle.themes.Message;

/** A module that has figures to show on the page of a space. */
public interface SpaceFigures {
    /** The figures of the space with this number, as everybody who reads it may know them. */
    List<Figure> of(long space);

    /**
     * A figure and what it counts.
     *
     * @param label a message with the figure as its first argument, for the plural: {@code propositions}
     */
    record Figure(long value, Message label) {}
}
