package org.hemicycle.participation.identity;

import java.io.Serializable;

/** A participant within one organisation; the same number elsewhere is somebody else. */
public record ParticipantId(long value) implements Serializable {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
