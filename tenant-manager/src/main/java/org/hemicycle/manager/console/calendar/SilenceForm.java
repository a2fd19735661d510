package org.hemicycle.manager.console.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.hemicycle.provisioning.settings.Silence;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * The day of a vote as it was written: the silence begins the day before at midnight and ends when the last polling station closes.
 *
 * @param vote the day, {@code 2027-03-14}
 * @param close the hour, {@code 20:00}
 */
record SilenceForm(String vote, String close) {
    static final SilenceForm EMPTY = new SilenceForm("", "20:00");

    /** What the form asks for; null where it cannot be read. */
    @Nullable
    Silence silence() {
        var day = day();
        var hour = hour();
        return day == null || hour == null ? null : new Silence(day.minusDays(1).atStartOfDay(), day.atTime(hour));
    }

    /** What is wrong with it at this time of the organisation. */
    FormErrors errors(LocalDateTime now) {
        var wrong = FormErrors.NONE;
        var day = day();
        if (day == null || day.getYear() > now.getYear() + 10) {
            wrong = wrong.and("vote", Message.of("calendar.wrong.day"));
        } else if (day.isBefore(now.toLocalDate())) {
            wrong = wrong.and("vote", Message.of("calendar.wrong.past"));
        }
        var hour = hour();
        return hour == null || hour.equals(LocalTime.MIDNIGHT)
                ? wrong.and("close", Message.of("calendar.wrong.hour"))
                : wrong;
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(vote.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private @Nullable LocalTime hour() {
        try {
            return LocalTime.parse(close.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
