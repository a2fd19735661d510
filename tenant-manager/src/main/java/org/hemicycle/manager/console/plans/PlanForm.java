package org.hemicycle.manager.console.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.plans.PlanDraft;
import org.hemicycle.provisioning.plans.Quota;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form of a plan, field by field as it was written. Storage is written in millions of bytes. */
record PlanForm(MultiValueMap<String, String> sent) {
    private static final long MEGA = 1_000_000;
    private static final List<String> LANGUAGES = List.of("fr", "en");

    PlanDraft draft() {
        var quotas = new LinkedHashMap<String, PlanDraft.Bounds>();
        for (var quota : Quota.values()) {
            quotas.put(quota.key(), bounds(quota, "quotas." + quota.key() + "."));
        }
        var position = amount(text("position"), 1);
        return new PlanDraft(
                text("key"),
                texts("name."),
                texts("description."),
                List.copyOf(sent.getOrDefault("modules", List.of())),
                quotas,
                !text("offered").isEmpty(),
                position == null ? 100 : (int) Math.clamp(position, -1, 1_000_000));
    }

    /** The limits of a quota, in fields of these names followed by {@code soft} and {@code hard}. */
    PlanDraft.Bounds bounds(Quota quota, String prefix) {
        long unit = quota == Quota.STORAGE ? MEGA : 1;
        return new PlanDraft.Bounds(amount(text(prefix + "soft"), unit), amount(text(prefix + "hard"), unit));
    }

    String text(String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** How an amount is written in the form; what somebody wrote is given back. */
    static String written(Quota quota, @Nullable Long amount) {
        return amount == null ? "" : String.valueOf(quota == Quota.STORAGE ? amount / MEGA : amount);
    }

    private Map<String, String> texts(String prefix) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            texts.put(language, text(prefix + language));
        }
        return texts;
    }

    /** Null for an empty field; less than nothing for what is no number, so that it is found wrong. */
    private static @Nullable Long amount(String text, long unit) {
        var digits = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (digits.isEmpty()) {
            return null;
        }
        return digits.matches("\\d{1,12}") ? Long.parseLong(digits) * unit : -1;
    }
}
