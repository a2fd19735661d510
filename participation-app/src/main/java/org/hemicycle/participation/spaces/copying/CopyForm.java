package org.hemicycle.participation.spaces.copying;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a copy is to have.
 *
 * @param phases numbers of the phases to take along
 * @param components numbers of the components to take along, with their rules and without what people wrote there
 * @param begins first day of the first phase that is taken along, as typed; empty leaves all dates out
 */
record CopyForm(LocalizedText title, String slug, Set<Long> phases, Set<Long> components, boolean page, String begins) {
    CopyForm {
        phases = Set.copyOf(phases);
        components = Set.copyOf(components);
    }

    static CopyForm of(WrittenForm form, List<Locale> languages) {
        return new CopyForm(
                form.localized("title", languages),
                form.text("slug"),
                numbers(form.chosen("phases")),
                numbers(form.chosen("components")),
                form.ticked("page"),
                form.text("begins"));
    }

    FormErrors check(Locale first) {
        var errors = title.byLanguage().containsKey(first.getLanguage())
                ? FormErrors.NONE
                : FormErrors.of("title." + first.getLanguage(), Message.of("form.missing"));
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 80) {
            errors = errors.and("slug", Message.of("admin.address.malformed"));
        }
        return begins.isEmpty() || day() != null ? errors : errors.and("begins", Message.of("spaces.copy.no-day"));
    }

    @Nullable
    LocalDate day() {
        try {
            return begins.isEmpty() ? null : LocalDate.parse(begins);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Set<Long> numbers(Set<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }
}
