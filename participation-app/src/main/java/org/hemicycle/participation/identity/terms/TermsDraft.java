package org.hemicycle.participation.identity.terms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** The next version as administrators write it; what notable means is theirs to say, and is asked each time. */
record TermsDraft(LocalizedText body, LocalizedText changes, String notable) {
    private static final int LONGEST = 60_000;
    private static final int LONGEST_SENTENCE = 300;
    static final String YES = "yes";

    /** The text that holds, to be changed. */
    static TermsDraft after(Optional<TermsVersion> last) {
        var nothing = LocalizedText.of(Map.of());
        return new TermsDraft(last.map(TermsVersion::body).orElse(nothing), nothing, "");
    }

    static TermsDraft of(WrittenForm form, List<Locale> languages) {
        return new TermsDraft(
                form.localized("body", languages), form.localized("changes", languages), form.text("notable"));
    }

    boolean isNotable() {
        return notable.equals(YES);
    }

    /** The text in every language of the space: nobody accepts what they cannot read. */
    FormErrors check(List<Locale> languages, boolean first) {
        var errors = FormErrors.NONE;
        for (var language : languages) {
            errors = missing(errors, "body", body, language, LONGEST);
            if (!first) {
                errors = missing(errors, "changes", changes, language, LONGEST_SENTENCE);
            }
        }
        return first || notable.equals(YES) || notable.equals("no")
                ? errors
                : errors.and("notable", Message.of("terms.notable.missing"));
    }

    private static FormErrors missing(
            FormErrors errors, String field, LocalizedText text, Locale language, int longest) {
        var written = text.byLanguage().getOrDefault(language.getLanguage(), "");
        var name = field + "." + language.getLanguage();
        if (written.isBlank()) {
            return errors.and(name, Message.of("form.missing"));
        }
        return written.length() > longest ? errors.and(name, Message.of("terms.long", longest)) : errors;
    }
}
