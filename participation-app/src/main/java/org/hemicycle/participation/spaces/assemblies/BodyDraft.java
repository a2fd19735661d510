package org.hemicycle.participation.spaces.assemblies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/** What an assembly is, as the form has it: days as typed, addresses one on each line. */
record BodyDraft(Map<String, LocalizedText> words, String createdOn, String lastsUntil, String closedOn, String links) {
    /** The texts, by their names in the form and in messages. */
    static final List<String> WORDS = List.of("purpose", "composition", "workings", "created-by", "closing-reason");

    BodyDraft {
        words = Map.copyOf(words);
    }

    static BodyDraft of(WrittenForm form, List<Locale> languages) {
        var words = new java.util.HashMap<String, LocalizedText>();
        WORDS.forEach(word -> words.put(word, form.localized(word, languages)));
        return new BodyDraft(
                words, form.text("created-on"), form.text("lasts-until"), form.text("closed-on"), form.text("links"));
    }

    LocalizedText word(String name) {
        return words.getOrDefault(name, LocalizedText.of(Map.of()));
    }

    FormErrors check(Locale first) {
        var errors = FormErrors.NONE;
        for (var day : Map.of("created-on", createdOn, "lasts-until", lastsUntil, "closed-on", closedOn)
                .entrySet()) {
            if (!day.getValue().isEmpty() && day(day.getValue()) == null) {
                errors = errors.and(day.getKey(), Message.of("spaces.body.no-day"));
            }
        }
        if (!closedOn.isEmpty() && word("closing-reason").isEmpty()) {
            errors = errors.and("closing-reason." + first.getLanguage(), Message.of("spaces.body.reasonless"));
        }
        return addresses().stream().allMatch(link -> link.matches("https?://[^\\s\"<>]{3,300}"))
                ? errors
                : errors.and("links", Message.of("spaces.body.no-link"));
    }

    List<String> addresses() {
        return links.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(12)
                .toList();
    }

    static @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
