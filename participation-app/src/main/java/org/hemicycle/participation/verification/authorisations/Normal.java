package org.hemicycle.participation.verification.authorisations;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One way to write what people write in many: two that mean the same become the same. A list and the answers to it both pass
 * through here before anything is compared.
 */
public final class Normal {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\D?(\\d{2})\\D?(\\d{2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

    private Normal() {}

    /** A name: without accents, capitals, hyphens, apostrophes and blanks; {@code Le Goff} is {@code legoff}. */
    public static String words(String text) {
        var plain = text.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o");
        var bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT.matcher(bare).replaceAll("");
    }

    /** The number of a paper: letters and digits only, capitals for both; a zero is not the letter. */
    public static String number(String text) {
        return words(text).toUpperCase(Locale.ROOT);
    }

    /** A postal code: spreadsheets drop the zeros in front, so that nobody has them. */
    public static String postalCode(String text) {
        return number(text).replaceFirst("^0+(?=.)", "");
    }

    /** A whole date, written year first or day first; two-digit years and dates that do not exist are none. */
    public static Optional<LocalDate> date(String text) {
        var written = text.strip();
        var yearFirst = YEAR_FIRST.matcher(written);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(written);
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
