package org.hemicycle.provisioning.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * One setting that there is, as its record declares it.
 *
 * @param key {@code proposals.title-min}
 * @param builtIn the value that applies where nobody has set one; empty for none
 * @param min the least number allowed, or null
 * @param max the largest number allowed, or null
 */
public record SettingField(
        String key,
        Type type,
        String builtIn,
        @Nullable Long min,
        @Nullable Long max) {
    /** What kind of value it takes. */
    public enum Type {
        NUMBER,
        SWITCH,
        DURATION,
        TEXT,
        PERIODS,
        SECRET
    }

    /** The group that it belongs to: {@code proposals}. */
    public String group() {
        return key.substring(0, key.indexOf('.'));
    }

    public boolean isSecret() {
        return type == Type.SECRET;
    }

    /** Key of what is wrong with a value by itself, before it is seen beside others: {@code number}, {@code range}… */
    public Optional<String> fault(String value) {
        return switch (type) {
            case NUMBER -> number(value);
            case SWITCH -> value.equals("true") || value.equals("false") ? Optional.empty() : Optional.of("switch");
            case DURATION -> duration(value);
            case PERIODS -> periods(value);
            case TEXT, SECRET ->
                value.length() > 1000 || value.chars().anyMatch(Character::isISOControl)
                        ? Optional.of("text")
                        : Optional.empty();
        };
    }

    private Optional<String> number(String value) {
        if (!value.matches("-?\\d{1,10}")) {
            return Optional.of("number");
        }
        long number = Long.parseLong(value);
        boolean within = (min == null || number >= min) && (max == null || number <= max);
        return within ? Optional.empty() : Optional.of("range");
    }

    private static Optional<String> periods(String value) {
        try {
            return value.length() > 1000 || Silences.of(value).all().isEmpty()
                    ? Optional.of("periods")
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("periods");
        }
    }

    private static Optional<String> duration(String value) {
        try {
            var duration = DurationStyle.detectAndParse(value);
            return duration.isNegative() || duration.isZero() ? Optional.of("duration") : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("duration");
        }
    }
}
