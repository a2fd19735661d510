package org.hemicycle.participation.prose;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Who stands under a contribution.
 *
 * @param name empty for a person who gave none, or who has deleted the account
 * @param gathering where it was taken down; null for what people write themselves
 */
public record Byline(String name, @Nullable Gathering gathering) {
    /** What stands in the column {@code author_name} and in those of {@link Gathering}. */
    public static Byline of(ResultSet row) throws SQLException {
        return new Byline(row.getString("author_name"), Gathering.of(row));
    }

    public boolean inPerson() {
        return gathering != null;
    }

    /** The name and the gathering, or a neutral word in the reader's language. */
    public String words(Texts t) {
        if (gathering == null) {
            return name.isEmpty() ? t.get("byline.deleted") : name;
        }
        return name.isEmpty() ? gathering.words(t) : t.get("byline.gathered", name, gathering.words(t));
    }
}
