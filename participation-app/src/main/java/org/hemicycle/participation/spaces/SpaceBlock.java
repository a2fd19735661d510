package org.hemicycle.participation.spaces;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * A part of the page of a space, below its title.
 *
 * @param title in place of the usual one; empty for that
 * @param body of a free text; empty for all other kinds
 */
public record SpaceBlock(long id, Kind kind, boolean shown, LocalizedText title, LocalizedText body) {
    private static final LocalizedText NOTHING = LocalizedText.of(Map.of());

    /** What a block shows. */
    public enum Kind {
        ANNOUNCEMENT(Width.WHOLE),
        PHASES(Width.WHOLE),
        ABOUT(Width.MAIN),
        FACTS(Width.MAIN),
        BODY(Width.MAIN),
        PEOPLE(Width.MAIN),
        TEXT(Width.MAIN),
        CONTENTS(Width.ASIDE),
        DOCUMENTS(Width.ASIDE),
        STATS(Width.WHOLE),
        CHILDREN(Width.WHOLE),
        RELATED(Width.WHOLE);

        private final Width width;

        Kind(Width width) {
            this.width = width;
        }

        /** Where it stands on wide screens. */
        public Width width() {
            return width;
        }

        /** The word in the column and in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** Across the page, in its main column, or beside that. */
    public enum Width {
        WHOLE,
        MAIN,
        ASIDE
    }

    /** The order of a page that nobody has arranged. */
    public static List<SpaceBlock> usual() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.TEXT)
                .map(kind -> new SpaceBlock(0, kind, kind != Kind.STATS, NOTHING, NOTHING))
                .toList();
    }
}
