package org.hemicycle.participation.modules;

import java.util.Locale;

/** The groups in which the places of the administration stand, by their positions. */
public enum AdminGroup {
    /** What one sees first: 0 to 99. */
    START(0),
    /** Spaces and what people write there: 100 to 139. */
    PARTICIPATION(100),
    /** What the organisation itself writes and shows: 140 to 149. */
    CONTENT(140),
    /** How the organisation presents itself and what it uses: 150 to 229. */
    ORGANISATION(150),
    /** Who may do what, and what was done: 230 and above. */
    PEOPLE(230);

    private final int from;

    AdminGroup(int from) {
        this.from = from;
    }

    /** The group of a place. */
    public static AdminGroup of(AdminEntry entry) {
        AdminGroup found = START;
        for (AdminGroup group : values()) {
            if (entry.position() >= group.from) {
                found = group;
            }
        }
        return found;
    }

    /** Key of the message with its name. */
    public String label() {
        return "admin.group." + name().toLowerCase(Locale.ROOT);
    }
}
