package org.hemicycle.provisioning.runs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/** The identifier of a run. */
public record RunId(@JsonValue UUID value) {

    /** Reads an identifier that comes from outside; empty when it is none. */
    public static Optional<RunId> parse(String text) {
        try {
            return Optional.of(new RunId(UUID.fromString(text)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
