package org.hemicycle.participation.verification.authorisations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date of birth of which part may be missing: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, as OpenID Connect has them. */
public final class PartialDate {
    private PartialDate() {}

    /** The latest day that it can be: whoever must have reached an age has surely reached it. Empty without a year. */
    public static Optional<LocalDate> latest(@Nullable String text) {
        if (text == null || text.startsWith("0000")) {
            return Optional.empty();
        }
        try {
            return switch (text.strip().length()) {
                case 4 -> Optional.of(Year.parse(text.strip()).atMonth(12).atEndOfMonth());
                case 7 -> Optional.of(YearMonth.parse(text.strip()).atEndOfMonth());
                case 10 -> Optional.of(LocalDate.parse(text.strip()));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
