package org.hemicycle.participation.prose;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** A workshop or a desk at which contributions were taken down, as they bear its name: {@code Atelier de la Croix-Rousse, 12 mars 2026}. */
public record Gathering(long id, LocalizedText name, LocalDate on) {
    /** What stands in the columns {@code workshop_id}, {@code workshop_name} and {@code workshop_on}; null when nothing does. */
    public static @Nullable Gathering of(ResultSet row) throws SQLException {
        Long id = row.getObject("workshop_id", Long.class);
        return id == null
                ? null
                : new Gathering(
                        id, Localized.text(row, "workshop_name"), row.getObject("workshop_on", LocalDate.class));
    }

    public String words(Texts t) {
        return t.get("byline.gathering", name.in(t.locale()), on);
    }
}
