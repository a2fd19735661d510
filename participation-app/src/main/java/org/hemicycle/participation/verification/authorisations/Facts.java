package org.hemicycle.participation.verification.authorisations;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an authorisation tells of a person beyond that they have it: only what conditions may ask.
 *
 * @param district by the name that the organisation gives it
 * @param born the latest day on which the person can have been born
 */
public record Facts(@Nullable String district, @Nullable LocalDate born) {
    public static final Facts NONE = new Facts(null, null);

    public boolean isEmpty() {
        return district == null && born == null;
    }

    /** Whether the person lives in one of these districts; anywhere will do when there are none. */
    public boolean livesIn(Set<String> districts) {
        return districts.isEmpty()
                || district != null && districts.stream().map(Normal::words).anyMatch(Normal.words(district)::equals);
    }

    /** Whether the person is surely this old; whoever was born on 29 February is a year older on 1 March. */
    public boolean isAged(int age, LocalDate today) {
        return age <= 0
                || born != null
                        && !born.isAfter(today)
                        && Period.between(born, today).getYears() >= age;
    }
}
