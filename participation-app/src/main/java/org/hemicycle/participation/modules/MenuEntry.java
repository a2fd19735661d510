package org.hemicycle.participation.modules;

/**
 * A place in the header's menu, the same for every organisation that has the module.
 *
 * @param module key of the module without which the place is not shown
 * @param position places are shown in this order
 * @param label key of a message
 * @param path from the root, {@code /spaces}
 */
public record MenuEntry(String module, int position, String label, String path) {}
