package org.hemicycle.manager.layout;

/**
 * A place in the side navigation of the console; every bean of this type is one.
 *
 * @param position places are shown in this order
 * @param label key of a message
 * @param path from the root, {@code /organisations}
 */
public record ConsoleEntry(int position, String label, String path) {}
