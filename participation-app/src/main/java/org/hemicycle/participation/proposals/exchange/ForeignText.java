package org.hemicycle.participation.proposals.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.hemicycle.participation.tables.TableRow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What stands in the cells of another platform's files: text with the remains of HTML, dates in several notations. */
final class ForeignText {
    private static final Pattern LINK = Pattern.compile("(?is)<a\\b[^>]*href=[\"']([^\"']*)[\"'][^>]*>(.*?)</a>");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private ForeignText() {}

    /** Plain text: paragraphs and lists as lines, links with their address, entities as characters. */
    static String plain(String written) {
        if (written.indexOf('<') < 0) {
            return entities(written);
        }
        var text = LINK.matcher(written.replaceAll("(?is)<(script|style)\\b.*?</\\1>", ""))
                .replaceAll("$2 ($1)")
                .replaceAll("(?i)<li\\b[^>]*>", "- ")
                .replaceAll("(?i)<br\\s*/?>|</li>|</tr>", "\n")
                .replaceAll("(?i)</(p|div|h[1-6]|ul|ol|blockquote)>", "\n\n")
                .replaceAll("</?[a-zA-Z][^>]*>", "");
        return entities(text)
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String entities(String text) {
        return text.indexOf('&') < 0 ? text : HtmlUtils.htmlUnescape(text);
    }

    /** The latitude of a row that has both; null for none, or none on Earth. */
    static @Nullable Double latitude(TableRow row) {
        return degrees(row.text("longitude"), 180) == null ? null : degrees(row.text("latitude"), 90);
    }

    /** The longitude of a row that has both. */
    static @Nullable Double longitude(TableRow row) {
        return degrees(row.text("latitude"), 90) == null ? null : degrees(row.text("longitude"), 180);
    }

    private static @Nullable Double degrees(String text, int most) {
        if (!text.matches("-?\\d{1,3}([.,]\\d{1,20})?")) {
            return null;
        }
        double degrees = Double.parseDouble(text.replace(',', '.'));
        return Math.abs(degrees) > most ? null : degrees;
    }

    /** The moment in ISO 8601, as {@code 2026-03-12 10:00:00 UTC}, as a day, or as a spreadsheet's number; null for none of them. */
    static @Nullable Instant moment(String written) {
        var text = written.strip();
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            if (SERIAL.matcher(text).matches()) {
                long seconds = Math.round(Double.parseDouble(text) * 86_400);
                return SPREADSHEET_EPOCH
                        .atStartOfDay()
                        .plus(seconds, ChronoUnit.SECONDS)
                        .toInstant(ZoneOffset.UTC);
            }
            var iso = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})[ T]", "$1T")
                    .replaceFirst(" ?UTC$", "Z")
                    .replace(" +", "+");
            var zoned = iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
            return zoned.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(zoned).toInstant()
                    : Instant.parse(zoned + "Z");
        } catch (DateTimeException _) {
            return null;
        }
    }
}
