package org.hemicycle.participation.legal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/**
 * What an organisation has said for its legal pages, kept among its settings under {@code legal}.
 *
 * @param values by the key of the field; a field without a value is not in it
 */
record LegalFacts(Map<String, String> values) {
    static final String KEY = "legal";
    static final LegalFacts NONE = new LegalFacts(Map.of());
    static final Set<String> LEVELS = Set.of("full", "partial", "none");
    private static final String ADDRESS = "[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}";

    LegalFacts {
        values = Map.copyOf(values);
    }

    static LegalFacts of(WrittenForm form) {
        Map<String, String> written = new TreeMap<>();
        for (LegalField field : LegalField.values()) {
            String value = form.text(field.key());
            if (!value.isEmpty()) {
                written.put(field.key(), value);
            }
        }
        return new LegalFacts(written);
    }

    String of(LegalField field) {
        return values.getOrDefault(field.key(), "");
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** What is demanded and missing. */
    List<LegalField> missing() {
        return Arrays.stream(LegalField.values())
                .filter(field -> field.demanded() && of(field).isEmpty())
                .toList();
    }

    FormErrors check() {
        FormErrors errors = FormErrors.NONE;
        for (LegalField field : LegalField.values()) {
            String value = of(field);
            if (value.length() > field.longest()) {
                errors = errors.and(field.key(), Message.of("legal.too-long", field.longest()));
            } else if (field.address() && !value.isEmpty() && !value.matches(ADDRESS)) {
                errors = errors.and(field.key(), Message.of("form.email"));
            }
        }
        String level = of(LegalField.CONFORMANCE);
        return level.isEmpty() || LEVELS.contains(level)
                ? errors
                : errors.and(LegalField.CONFORMANCE.key(), Message.of("form.invalid"));
    }
}
