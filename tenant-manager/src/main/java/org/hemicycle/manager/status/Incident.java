package org.hemicycle.manager.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not work as it should, as the operators tell it.
 *
 * @param parts what it touches
 * @param updates the newest first; never empty
 * @param resolvedAt null as long as it lasts
 */
public record Incident(
        UUID id,
        LocalizedText title,
        List<Part> parts,
        Instant startedAt,
        @Nullable Instant resolvedAt,
        List<Update> updates) {
    public Incident {
        parts = List.copyOf(parts);
        updates = List.copyOf(updates);
    }

    /** What was said of it, and when. */
    public record Update(Stage stage, LocalizedText text, Instant at) {}

    /** How far the operators are, in the words that status pages use. */
    public enum Stage {
        INVESTIGATING("investigating"),
        IDENTIFIED("identified"),
        MONITORING("monitoring"),
        RESOLVED("resolved");

        private final String key;

        Stage(String key) {
            this.key = key;
        }

        public static Optional<Stage> of(String key) {
            return java.util.Arrays.stream(values())
                    .filter(stage -> stage.key.equals(key))
                    .findFirst();
        }

        public String key() {
            return key;
        }
    }

    public boolean isOver() {
        return resolvedAt != null;
    }
}
