package org.hemicycle.participation.proposals.states;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** A state as its form sends it. */
record StateDraft(
        LocalizedText name, Shade colour, LocalizedText announcement, Standing standing, boolean reasonRequired) {
    static final int LONGEST_NAME = 40;
    static final int LONGEST_ANNOUNCEMENT = 300;
    static final StateDraft EMPTY = new StateDraft(
            LocalizedText.of(Map.of()), Shade.NEUTRAL, LocalizedText.of(Map.of()), Standing.EVALUATING, false);

    static StateDraft of(CustomState state) {
        return new StateDraft(
                state.name(), state.colour(), state.announcement(), state.standing(), state.reasonRequired());
    }

    static StateDraft of(WrittenForm form, List<Locale> languages) {
        return new StateDraft(
                form.localized("name", languages),
                Shade.parse(form.text("colour")).orElse(Shade.NEUTRAL),
                form.localized("announcement", languages),
                Standing.parse(form.text("standing")).filter(Standing::isAnswer).orElse(Standing.EVALUATING),
                form.ticked("reason"));
    }

    FormErrors check(List<Locale> languages) {
        var errors = FormErrors.NONE;
        var first = languages.getFirst().getLanguage();
        if (!name.byLanguage().containsKey(first)) {
            errors = errors.and("name." + first, Message.of("proposals.states.name-missing"));
        }
        errors = tooLong(errors, "name", name, LONGEST_NAME);
        return tooLong(errors, "announcement", announcement, LONGEST_ANNOUNCEMENT);
    }

    private static FormErrors tooLong(FormErrors errors, String field, LocalizedText text, int most) {
        for (var one : text.byLanguage().entrySet()) {
            if (one.getValue().length() > most) {
                return errors.and(
                        field + "." + one.getKey(),
                        Message.of(
                                "proposals.states.too-long",
                                most,
                                one.getValue().length()));
            }
        }
        return errors;
    }
}
