package org.hemicycle.themes;

import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Words, figures and dates for one reader: a language and the time zone of the organisation. Known as {@code t} in templates. */
public final class Texts {
    private final Messages messages;
    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;
    private final char grouping;

    public Texts(Messages messages, Locale locale, ZoneId zone, Clock clock) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
        this.clock = clock;
        this.grouping = DecimalFormatSymbols.getInstance(locale).getGroupingSeparator();
    }

    /** The sentence of a key, its holes filled; a key nobody wrote shows itself in brackets. */
    public String get(String key, Object... arguments) {
        Sentence sentence = messages.find(language(), key);
        return sentence == null ? "[" + key + "]" : sentence.fill(arguments, this::words);
    }

    /** A sentence chosen earlier; text that is no key is shown as it is. */
    public String get(Message message) {
        return has(message.key()) ? get(message.key(), message.arguments().toArray()) : message.key();
    }

    /** Whether a sentence is written for this key. */
    public boolean has(String key) {
        return messages.find(language(), key) != null;
    }

    /** The code of the language, for {@code lang} attributes. */
    public String language() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The same words by the clock of another place. */
    public Texts in(ZoneId place) {
        return new Texts(messages, locale, place, clock);
    }

    /** A whole number with its thousands grouped as the language does. */
    public String number(long value) {
        if (value > -1000 && value < 1000) {
            return Long.toString(value);
        }
        StringBuilder digits = new StringBuilder(Long.toString(Math.abs(value)));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, grouping);
        }
        return value < 0 ? "-" + digits : digits.toString();
    }

    /** A number with one decimal, or none when it is whole: {@code 4,5} in French. */
    public String decimal(double value) {
        long tenths = Math.round(value * 10);
        char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return tenths % 10 == 0 ? number(tenths / 10) : number(tenths / 10) + point + Math.abs(tenths % 10);
    }

    /** A size of files in the unit that suits it, with one decimal: {@code 1,4 Go} in French, {@code 1.4 GB} in English. */
    public String size(long bytes) {
        String[] units = {"bytes", "kilo", "mega", "giga", "tera"};
        double amount = bytes;
        int unit = 0;
        while (amount >= 999.95 && unit < units.length - 1) {
            amount /= 1000;
            unit++;
        }
        return get("size." + units[unit], decimal(amount));
    }

    /** A share between 0 and 1 as a percentage: {@code 42 %} in French, {@code 42%} in English. */
    public String percent(double share) {
        return Math.round(share * 100) + (language().equals("fr") ? "\u202f%" : "%");
    }

    /** A day in words: {@code 23 novembre 2026}. */
    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** A day in words: {@code 23 novembre 2026}; the first of a month is {@code 1er} in French. */
    public String date(LocalDate day) {
        String words = format("d MMMM yyyy").format(day);
        return day.getDayOfMonth() == 1 && language().equals("fr") ? "1ᵉʳ" + words.substring(1) : words;
    }

    /** A day and an hour in words: {@code 23 novembre 2026 à 18 h 30}. */
    public String dateTime(Instant instant) {
        return get("time.date-and-hour", date(instant), time(instant));
    }

    /** The hour: {@code 18 h 30}, {@code 18:30}. */
    public String time(Instant instant) {
        return format(language().equals("fr") ? "H\u202f'h'\u202fmm" : "HH:mm").format(instant.atZone(zone));
    }

    /** How long ago: {@code il y a 3 jours}; beyond a month, the day. */
    public String ago(Instant instant) {
        Duration since = Duration.between(instant, clock.instant());
        if (since.toMinutes() < 1) {
            return get("time.just-now");
        }
        if (since.toHours() < 1) {
            return get("time.minutes-ago", since.toMinutes());
        }
        if (since.toDays() < 1) {
            return get("time.hours-ago", since.toHours());
        }
        return since.toDays() <= 30 ? get("time.days-ago", since.toDays()) : get("time.on", date(instant));
    }

    /** How long until then: {@code encore 12 jours}, {@code se termine aujourd’hui}. */
    public String left(Instant instant) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return get("time.days-left", instant.atZone(zone).toLocalDate().toEpochDay() - today.toEpochDay());
    }

    /** The machine-readable form for {@code <time datetime>}. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Text that people typed, cut into paragraphs at its empty lines. */
    public List<String> paragraphs(String text) {
        return List.of(text.strip().split("\\R\\s*\\R"));
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private String words(Object argument) {
        return switch (argument) {
            case Integer number -> number(number);
            case Long number -> number(number);
            case Double number -> decimal(number);
            case Instant instant -> date(instant);
            case LocalDate day -> date(day);
            case Message message -> get(message);
            default -> argument.toString();
        };
    }
}
