package org.hemicycle.participation.spaces.administration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * Another last day of a phase that is going on, and why.
 *
 * @param until as typed, a day in ISO form
 */
record ExtensionDraft(String until, LocalizedText reason) {
    static final ExtensionDraft EMPTY = new ExtensionDraft("", LocalizedText.of(java.util.Map.of()));

    static ExtensionDraft of(WrittenForm form) {
        return new ExtensionDraft(
                form.text("until"), form.localized("reason", CurrentTenant.get().locales()));
    }

    /** The last second of the day in the place of the organisation; null when it is no day. */
    @Nullable
    Instant end() {
        try {
            return LocalDate.parse(until)
                    .plusDays(1)
                    .atStartOfDay(CurrentTenant.get().timeZone())
                    .toInstant()
                    .minusSeconds(1);
        } catch (DateTimeException _) {
            return null;
        }
    }

    FormErrors check(PhaseDraft phase) {
        FormErrors errors = FormErrors.NONE;
        Instant end = end();
        if (end == null) {
            errors = errors.and("until", Message.of("form.missing"));
        } else if (phase.startsAt() != null && !end.isAfter(phase.startsAt())) {
            errors = errors.and("until", Message.of("admin.phase.backwards"));
        }
        String first = CurrentTenant.get().defaultLocale().getLanguage();
        return reason.byLanguage().containsKey(first)
                ? errors
                : errors.and("reason." + first, Message.of("admin.extension.reasonless"));
    }
}
