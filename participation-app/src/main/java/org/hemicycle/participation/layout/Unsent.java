package org.hemicycle.participation.layout;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in a form that could not be taken, as it came.
 *
 * @param target where it was going, path and query
 * @param fields what was written, to be shown
 * @param carried what goes with it unseen
 */
public record Unsent(String target, List<Written> fields, List<Carried> carried) {
    public Unsent {
        fields = List.copyOf(fields);
        carried = List.copyOf(carried);
    }

    /** A field in which something may stand; {@code label} is the key of a message, {@code language} null where there is one text for all. */
    public record Written(
            String name,
            String label,
            int rows,
            String text,
            @Nullable Locale language) {}

    /** A field that is not shown. */
    public record Carried(String name, String value) {}
}
