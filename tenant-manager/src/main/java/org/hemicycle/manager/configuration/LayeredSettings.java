package org.hemicycle.manager.configuration;

import java.time.Instant;
import java.util.List;
import org.hemicycle.provisioning.settings.SettingField;
import org.jspecify.annotations.Nullable;

/**
 * All settings with what each layer says of them.
 *
 * @param version of the topmost layer; the entity tag of the API
 * @param own what the organisation's administrators have set in their space, which operators do not change
 */
public record LayeredSettings(Layer layer, long version, List<Line> lines, List<Own> own) {
    public LayeredSettings {
        lines = List.copyOf(lines);
        own = List.copyOf(own);
    }

    /** @param cells what the layers say, from the built-in value up; a layer that says nothing has no cell */
    public record Line(SettingField field, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** What applies. */
        public Cell effective() {
            return cells.getLast();
        }

        /** What that layer says, or null. */
        public @Nullable Cell of(String profile) {
            return cells.stream()
                    .filter(cell -> cell.profile().equals(profile))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * What one layer says.
     *
     * @param profile {@code built-in} for what the program has
     * @param value never that of a secret
     * @param by null where nobody set it
     */
    public record Cell(
            String profile,
            String value,
            @Nullable String by,
            @Nullable Instant at) {}

    /**
     * What the administrators have set.
     *
     * @param key such as {@code identity.closed}
     * @param by who of them did; null where that is not known any more
     * @param at when the settings of this part were written last; null where that was before it was noted
     */
    public record Own(
            String key,
            String value,
            @Nullable String by,
            @Nullable Instant at) {}

    public Line line(String key) {
        return lines.stream()
                .filter(line -> line.field().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
