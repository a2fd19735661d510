package org.hemicycle.manager.layout;

import org.hemicycle.manager.platform.Permission;

/**
 * A place in the side navigation of the console; every bean of this type is one.
 *
 * @param position places are shown in this order; those of one hundred belong together
 * @param label key of a message
 * @param path from the root, {@code /organisations}
 * @param permission of those to whom it is shown
 */
public record ConsoleEntry(int position, String label, String path, Permission permission) {
    /** Places of one group stand together. */
    int group() {
        return position / 100;
    }
}
