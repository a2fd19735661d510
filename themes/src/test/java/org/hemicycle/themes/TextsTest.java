package org.hemicycle.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.hemicycle.themes.web.MessageFiles;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private final Messages messages = MessageFiles.read("fr", "en");
    private final Texts french = texts(Locale.FRENCH);
    private final Texts english = texts(Locale.ENGLISH);

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(messages.keys("fr")).isEqualTo(messages.keys("en"));
    }

    @Test
    void groupsFiguresAsTheLanguageDoes() {
        assertThat(french.number(1234567)).isEqualTo("1\u202f234\u202f567");
        assertThat(english.number(-1234)).isEqualTo("-1,234");
    }

    @Test
    void countsInThePluralOfTheLanguage() {
        assertThat(french.get("support.unit", 0L)).isEqualTo("soutien");
        assertThat(english.get("support.unit", 0L)).isEqualTo("supports");
        assertThat(french.get("comments.title", 1L)).isEqualTo("1 commentaire");
        assertThat(french.get("comments.title", 1200L)).isEqualTo("1\u202f200 commentaires");
    }

    @Test
    void writesDatesInWordsInTheTimeZoneOfTheOrganisation() {
        assertThat(french.dateTime(NOON)).isEqualTo("23 novembre 2026 à 12\u202fh\u202f00");
        assertThat(english.dateTime(NOON)).isEqualTo("23 November 2026 at 12:00");
        assertThat(french.date(Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo("1ᵉʳ décembre 2026");
    }

    @Test
    void saysHowLongAgoAndHowLongStill() {
        assertThat(french.ago(NOON.minusSeconds(7200))).isEqualTo("il y a 2 heures");
        assertThat(french.left(NOON.plusSeconds(86400))).isEqualTo("se termine demain");
        assertThat(english.left(NOON.minusSeconds(172800))).isEqualTo("ended");
    }

    @Test
    void showsApostrophesAsTypographersDo() {
        assertThat(french.get("time.just-now")).isEqualTo("à l’instant");
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, locale, ZoneId.of("Europe/Paris"), Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
