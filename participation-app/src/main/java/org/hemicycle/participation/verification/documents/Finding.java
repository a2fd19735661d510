package org.hemicycle.participation.verification.documents;

import java.time.LocalDate;
import java.util.Optional;
import org.hemicycle.participation.verification.authorisations.Facts;
import org.hemicycle.participation.verification.authorisations.Normal;
import org.hemicycle.participation.verification.authorisations.PartialDate;
import org.jspecify.annotations.Nullable;

/** What staff note from a paper, as they wrote it. */
record Finding(
        @Nullable String number,
        @Nullable String born,
        @Nullable String district) {
    static final Finding EMPTY = new Finding("", "", "");

    /** Whether the date of birth, if there is one, can be read. */
    boolean isReadable() {
        return text(born).isEmpty() || date().isPresent();
    }

    /** The number in the one way in which it is compared; empty when none was noted. */
    String normalNumber() {
        return Normal.number(text(number));
    }

    Facts facts() {
        return new Facts(text(district).isEmpty() ? null : text(district), date().orElse(null));
    }

    static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }

    private Optional<LocalDate> date() {
        return Normal.date(text(born)).or(() -> PartialDate.latest(text(born)));
    }
}
