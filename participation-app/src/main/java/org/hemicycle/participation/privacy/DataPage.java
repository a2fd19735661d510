package org.hemicycle.participation.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData.Published;

/**
 * What is known about the person, as the pages about it say.
 *
 * @param names of the tables in the archive, in its order
 * @param counts rows by name of the table
 * @param published what becomes of the contributions
 * @param last whether the person is the only administrator, who cannot leave
 */
record DataPage(Set<String> names, Map<String, Integer> counts, Published published, boolean last) {
    static DataPage of(PersonalArchive archive, Published published, boolean last) {
        var counts = new java.util.LinkedHashMap<String, Integer>();
        archive.tables().forEach((name, rows) -> counts.put(name, rows.size()));
        return new DataPage(counts.keySet(), counts, published, last);
    }

    int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    /** The choices of the form. */
    List<String> choices() {
        return List.of("keep", "remove");
    }

    boolean keeps() {
        return published == Published.KEEP;
    }

    String choice() {
        return keeps() ? "keep" : "remove";
    }
}
