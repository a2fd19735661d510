package org.hemicycle.participation.moderation.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/**
 * The form of the rules.
 *
 * @param numbers as they were typed
 * @param words one list a language, a word on each line
 */
record RulesPage(
        ModerationRules rules,
        Map<String, String> numbers,
        Map<String, String> words,
        String domains,
        FormErrors errors) {
    /** The numbers of the form, each with its largest value. */
    static final SequencedMap<String, Integer> NUMBERS = numbersOfTheForm();

    String number(String field) {
        return numbers.getOrDefault(field, "");
    }

    List<Locale> languages() {
        return CurrentTenant.get().locales();
    }

    String list(Locale language) {
        return words.getOrDefault(language.getLanguage(), "");
    }

    List<Option> modes(Texts t) {
        return Stream.of("hold", "refuse")
                .map(mode -> Option.of(mode, t.get("moderation.rules.mode." + mode)))
                .toList();
    }

    List<Option> attacks(Texts t) {
        return Stream.of(ModerationRules.Attack.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .map(one -> Option.of(one, t.get("moderation.rules.attack." + one)))
                .toList();
    }

    String key(Enum<?> chosen) {
        return chosen.name().toLowerCase(Locale.ROOT);
    }

    private static SequencedMap<String, Integer> numbersOfTheForm() {
        var numbers = new LinkedHashMap<String, Integer>();
        numbers.put("hideAfter", 1000);
        numbers.put("linksMost", 100);
        numbers.put("linksAfterDays", 365);
        numbers.put("spamFrom", 100);
        numbers.put("attackRate", 100_000);
        return numbers;
    }
}
