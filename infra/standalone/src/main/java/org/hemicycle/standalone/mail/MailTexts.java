package org.hemicycle.standalone.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the pages in the reader's language: French or English. */
record MailTexts(Locale language) {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    static MailTexts of(@Nullable String acceptLanguage) {
        try {
            var wished = Locale.LanguageRange.parse(acceptLanguage == null ? "en" : acceptLanguage);
            var found = Locale.lookup(wished, LANGUAGES);
            return new MailTexts(found == null ? Locale.ENGLISH : found);
        } catch (IllegalArgumentException malformed) {
            return new MailTexts(Locale.ENGLISH);
        }
    }

    String text(String key, Object... values) {
        var bundle = ResourceBundle.getBundle(
                "org.hemicycle.standalone.mail.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), language).format(values);
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
