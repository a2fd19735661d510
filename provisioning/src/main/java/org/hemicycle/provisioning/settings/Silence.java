package org.hemicycle.provisioning.settings;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A time during which an organisation publishes nothing, by the clock of its own place; its end is no longer within. */
public record Silence(LocalDateTime from, LocalDateTime until) {
    public Silence {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a silence ends after it has begun: " + from + "/" + until);
        }
    }

    public boolean isAt(LocalDateTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    public ZonedDateTime begins(ZoneId place) {
        return from.atZone(place);
    }

    public ZonedDateTime ends(ZoneId place) {
        return until.atZone(place);
    }

    /** As in ISO 8601: {@code 2027-03-13T00:00/2027-03-14T20:00}. */
    static Silence parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a beginning and an end: " + text);
        }
        return new Silence(LocalDateTime.parse(parts[0].strip()), LocalDateTime.parse(parts[1].strip()));
    }

    @Override
    public String toString() {
        return from + "/" + until;
    }
}
