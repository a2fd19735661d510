package org.hemicycle.participation.assistance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/** A workshop as its form describes it; {@code day} is null when what was written is none. */
record WorkshopDraft(
        WorkshopKind kind,
        @Nullable Long space,
        LocalizedText name,
        String place,
        @Nullable LocalDate day,
        int present) {
    private static final int LONGEST = 120;
    private static final int MOST_PEOPLE = 10_000;

    static WorkshopDraft empty(@Nullable Long space, LocalDate today) {
        return new WorkshopDraft(WorkshopKind.WORKSHOP, space, LocalizedText.of(java.util.Map.of()), "", today, 0);
    }

    static WorkshopDraft of(Workshop workshop) {
        return new WorkshopDraft(
                workshop.kind(),
                workshop.space(),
                workshop.name(),
                workshop.place(),
                workshop.heldOn(),
                workshop.present());
    }

    static WorkshopDraft read(WrittenForm form, List<Locale> languages) {
        var present = form.text("present").isEmpty() ? Long.valueOf(0) : form.number("present");
        return new WorkshopDraft(
                WorkshopKind.parse(form.text("kind")).orElse(WorkshopKind.WORKSHOP),
                form.number("space"),
                form.localized("name", languages),
                form.text("place"),
                day(form.text("day")),
                present == null || present < 0 || present > MOST_PEOPLE ? -1 : present.intValue());
    }

    /**
     * What is wrong with it.
     *
     * @param scope where the facilitator may open one
     * @param least how many people have supports already
     */
    FormErrors check(List<Locale> languages, Scope scope, int least) {
        var errors = FormErrors.NONE;
        if (!name.byLanguage().containsKey(languages.getFirst().getLanguage())) {
            errors = errors.and("name." + languages.getFirst().getLanguage(), Message.of("assistance.name.missing"));
        }
        for (var language : languages) {
            if (name.byLanguage().getOrDefault(language.getLanguage(), "").length() > LONGEST) {
                errors = errors.and("name." + language.getLanguage(), Message.of("assistance.name.long", LONGEST));
            }
        }
        if (place.length() > LONGEST) {
            errors = errors.and("place", Message.of("assistance.name.long", LONGEST));
        }
        if (day == null) {
            errors = errors.and("day", Message.of("assistance.day.wrong"));
        }
        if (!(space == null ? scope.everywhere() : scope.has(space))) {
            errors = errors.and("space", Message.of("assistance.space.not-yours"));
        }
        if (present < 0) {
            errors = errors.and("present", Message.of("assistance.present.wrong", MOST_PEOPLE));
        } else if (present < least) {
            errors = errors.and("present", Message.of("assistance.present.fewer", least));
        }
        return errors;
    }

    String dayText() {
        return day == null ? "" : day.toString();
    }

    String presentText() {
        return present < 0 ? "" : Integer.toString(present);
    }

    String spaceText() {
        return space == null ? "" : space.toString();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
