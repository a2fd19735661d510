package org.hemicycle.participation.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.hemicycle.participation.verification.authorisations.Facts;
import org.hemicycle.participation.verification.authorisations.Normal;
import org.hemicycle.participation.verification.authorisations.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write in many ways, and how old somebody surely is. */
class NormalTest {
    @ParameterizedTest
    @CsvSource({
        "Le Goff, legoff",
        "LE GOFF, legoff",
        "Le-Goff, legoff",
        "d’Estaing, destaing",
        "D'ESTAING, destaing",
        "Éloïse, eloise",
        "Œuvrard, oeuvrard",
        "Müller, muller",
        "Groß, gross",
        "'  Durand  ', durand",
    })
    void writesNamesInOneWay(String written, String normal) {
        assertThat(Normal.words(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "31/12/1980, 1980-12-31",
        "31.12.1980, 1980-12-31",
        "31-12-1980, 1980-12-31",
        "31 12 1980, 1980-12-31",
        "1/2/1980, 1980-02-01",
        "1980-12-31, 1980-12-31",
        "1980/12/31, 1980-12-31",
        "19801231, 1980-12-31",
        "1980-12-31T00:00:00, 1980-12-31",
        "29/02/2008, 2008-02-29",
    })
    void readsWholeDates(String written, LocalDate date) {
        assertThat(Normal.date(written)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"31/12/80", "1980", "1980-12", "29/02/2007", "12/31/1980", "hier", "''"})
    void readsNothingElseAsADate(String written) {
        assertThat(Normal.date(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"01000, 1000", "1000, 1000", "49 100, 49100", "sw1a 1aa, SW1A1AA", "000, 0"})
    void writesPostalCodesInOneWay(String written, String normal) {
        assertThat(Normal.postalCode(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "1990-05-04, 1990-05-04",
        "1990-05, 1990-05-31",
        "2008-02, 2008-02-29",
        "1990, 1990-12-31",
    })
    void takesTheLatestDayThatAPartialDateCanBe(String claim, LocalDate latest) {
        assertThat(PartialDate.latest(claim)).contains(latest);
    }

    @ParameterizedTest
    @CsvSource({"0000-05-04", "1990-13", "1990-02-30", "mai 1990", "''", "90"})
    void takesNoDateFromAnythingElse(String claim) {
        assertThat(PartialDate.latest(claim)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-23, 18, true",
        "2008-11-24, 18, false",
        "2008-11, 18, false",
        "2008-10, 18, true",
        "2008, 18, false",
        "2007, 18, true",
        "2008-02-29, 18, true",
        "2030-01-01, 0, true",
        "2030-01-01, 1, false",
    })
    void isOfAgeOnlyIfTheLatestDayQualifies(String claim, int age, boolean aged) {
        var facts = new Facts(null, PartialDate.latest(claim).orElseThrow());
        assertThat(facts.isAged(age, LocalDate.of(2026, 11, 23))).isEqualTo(aged);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true"})
    void isAYearOlderOnTheFirstOfMarchWhenBornOnALeapDay(LocalDate today, boolean aged) {
        assertThat(new Facts(null, LocalDate.of(2008, 2, 29)).isAged(18, today)).isEqualTo(aged);
    }

    @ParameterizedTest
    @CsvSource({"3e arrondissement, true", "3E ARRONDISSEMENT, true", "4e arrondissement, false"})
    void livesInADistrictHoweverItIsWritten(String district, boolean lives) {
        assertThat(new Facts(district, null).livesIn(Set.of("3e Arrondissement")))
                .isEqualTo(lives);
        assertThat(new Facts(district, null).livesIn(Set.of())).isTrue();
        assertThat(Facts.NONE.livesIn(Set.of("3e"))).isFalse();
    }
}
