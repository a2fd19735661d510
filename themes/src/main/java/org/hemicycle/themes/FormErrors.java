package org.hemicycle.themes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by field, in the order of the form. */
public record FormErrors(Map<String, Message> byField) {
    public static final FormErrors NONE = new FormErrors(Map.of());

    public FormErrors {
        byField = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    /** One thing is wrong, with one field. */
    public static FormErrors of(String field, Message message) {
        return new FormErrors(Map.of(field, message));
    }

    /** These, and one more; the first message of a field stays. */
    public FormErrors and(String field, Message message) {
        Map<String, Message> more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, message);
        return new FormErrors(more);
    }

    /** What is wrong with a field, or null. */
    public @Nullable Message of(String field) {
        return byField.get(field);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** Fields in order, each with its message, for the summary. */
    public List<Map.Entry<String, Message>> entries() {
        return List.copyOf(byField.entrySet());
    }
}
