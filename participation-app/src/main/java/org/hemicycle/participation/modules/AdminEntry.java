package org.hemicycle.participation.modules;

import java.util.Set;

/**
 * A place in the side navigation of {@code /admin}.
 *
 * @param module key of the module without which the place is not shown
 * @param position places are shown in this order: 100 for content, 200 for settings of the organisation
 * @param label key of a message
 * @param path from the root, {@code /admin/spaces}
 * @param powers any one of them shows the place; empty for all staff
 */
public record AdminEntry(String module, int position, String label, String path, Set<Power> powers) {
    public AdminEntry {
        powers = Set.copyOf(powers);
    }

    /** Whether the place is shown to somebody with these powers. */
    public boolean isFor(Powers reader) {
        return powers.isEmpty() ? reader.isStaff() : powers.stream().anyMatch(reader::hasSomewhere);
    }
}
