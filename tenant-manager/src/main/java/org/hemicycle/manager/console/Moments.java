package org.hemicycle.manager.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A day and hour as browsers send them ({@code datetime-local}), in the time zone in which the console shows all times. */
public final class Moments {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private Moments() {}

    /** The moment; null for what is none. */
    public static @Nullable Instant read(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : LocalDateTime.parse(text.strip()).atZone(ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** As the field of a form has it. */
    public static String field(Instant moment) {
        return FIELD.format(moment.atZone(ZONE));
    }
}
