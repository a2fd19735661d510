package org.hemicycle.participation.verification.post;

import java.util.Map;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** Where a letter goes, as the person wrote it. */
record PostalAddress(String name, String street, String postalCode, String city) {
    static final PostalAddress EMPTY = new PostalAddress("", "", "", "");
    private static final int LONGEST = 120;

    static PostalAddress of(Map<String, String> values) {
        return new PostalAddress(
                line(values, "name"), line(values, "street"), line(values, "postal-code"), line(values, "city"));
    }

    FormErrors check() {
        var errors = FormErrors.NONE;
        var lines = Map.of("name", name, "street", street, "postal-code", postalCode, "city", city);
        for (var field : new String[] {"name", "street", "postal-code", "city"}) {
            if (lines.getOrDefault(field, "").isEmpty()) {
                errors = errors.and(field, Message.of("verification.post.missing"));
            }
        }
        return errors;
    }

    private static String line(Map<String, String> values, String field) {
        var text = values.getOrDefault(field, "").strip().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
