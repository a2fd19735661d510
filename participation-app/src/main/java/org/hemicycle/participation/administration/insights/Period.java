package org.hemicycle.participation.administration.insights;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.hemicycle.participation.modules.Statistics.Span;

/** How far back the insights look. */
enum Period {
    MONTH(30, "day"),
    QUARTER(91, "week"),
    YEAR(365, "month");

    private final int days;
    private final String step;

    Period(int days, String step) {
        this.days = days;
        this.step = step;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Period of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(MONTH);
    }

    /** The span that ends today. */
    Span until(LocalDate today, ZoneId zone) {
        LocalDate end = today.plusDays(1);
        LocalDate begin = end.minusDays(days);
        return new Span(step.equals("month") ? begin.plusMonths(1).withDayOfMonth(1) : begin, end, step, zone);
    }
}
