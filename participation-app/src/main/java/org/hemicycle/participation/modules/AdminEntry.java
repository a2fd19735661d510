package org.hemicycle.participation.modules;

/**
 * A place in the side navigation of {@code /admin}.
 *
 * @param module key of the module without which the place is not shown
 * @param position places are shown in this order: 100 for content, 200 for settings of the organisation
 * @param label key of a message
 * @param path from the root, {@code /admin/spaces}
 */
public record AdminEntry(String module, int position, String label, String path) {}
