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
 * @param inSpaces whether it is shown, too, to who has the power in some spaces only: its page must be open to them
 */
public record AdminEntry(String module, int position, String label, String path, Set<Power> powers, boolean inSpaces) {
    /** A place for those who have one of the powers in the whole organisation. */
    public AdminEntry(String module, int position, String label, String path, Set<Power> powers) {
        this(module, position, label, path, powers, false);
    }

    public AdminEntry {
        powers = Set.copyOf(powers);
    }

    /** Whether the place is shown to somebody with these powers. */
    public boolean isFor(Powers reader) {
        return powers.isEmpty()
                ? reader.isStaff()
                : powers.stream().anyMatch(power -> inSpaces ? reader.hasSomewhere(power) : reader.has(power));
    }
}
