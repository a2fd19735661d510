package org.hemicycle.participation.spaces.administration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/** A phase as the form has it; days are whole days in the organisation's time zone, the last one included. */
record PhaseDraft(
        LocalizedText title,
        LocalizedText description,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        Set<String> actions) {
    PhaseDraft {
        actions = Set.copyOf(actions);
    }

    static PhaseDraft empty() {
        LocalizedText nothing = LocalizedText.of(Map.of());
        return new PhaseDraft(nothing, nothing, null, null, Set.of());
    }

    static PhaseDraft of(WrittenForm form, List<Locale> languages, ZoneId zone) {
        LocalDate first = day(form.text("starts"));
        LocalDate last = day(form.text("ends"));
        return new PhaseDraft(
                form.localized("title", languages),
                form.localized("description", languages),
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1),
                form.chosen("actions"));
    }

    /** The same with another end. */
    PhaseDraft until(@Nullable Instant end) {
        return new PhaseDraft(title, description, startsAt, end, actions);
    }

    FormErrors check(Locale first) {
        FormErrors errors = title.byLanguage().containsKey(first.getLanguage())
                ? FormErrors.NONE
                : FormErrors.of("title." + first.getLanguage(), Message.of("form.missing"));
        return startsAt == null || endsAt == null || startsAt.isBefore(endsAt)
                ? errors
                : errors.and("ends", Message.of("admin.phase.backwards"));
    }

    String firstDay(ZoneId zone) {
        return startsAt == null ? "" : startsAt.atZone(zone).toLocalDate().toString();
    }

    String lastDay(ZoneId zone) {
        return endsAt == null ? "" : endsAt.atZone(zone).toLocalDate().toString();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
