package org.hemicycle.provisioning.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** All settings of tenants that there are, read off the records that modules bind to: a form can offer no other. */
public final class SettingFields {
    private static final List<SettingField> ALL = SettingGroups.ALL.entrySet().stream()
            .flatMap(group -> Arrays.stream(group.getValue().getRecordComponents())
                    .map(component -> field(kebab(group.getKey()), group.getValue(), component)))
            .toList();

    private SettingFields() {}

    /** In the order of the groups, and of their records. */
    public static List<SettingField> all() {
        return ALL;
    }

    /** Those of one group, such as a module. */
    public static List<SettingField> under(String group) {
        return ALL.stream().filter(field -> field.group().equals(group)).toList();
    }

    public static Optional<SettingField> find(String key) {
        return ALL.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private static SettingField field(String group, Class<?> owner, RecordComponent component) {
        var parameter = Arrays.stream(owner.getDeclaredConstructors()[0].getParameters())
                .filter(one -> one.getName().equals(component.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No parameter " + component));
        var usual = parameter.getAnnotation(DefaultValue.class);
        return new SettingField(
                group + "." + kebab(component.getName()),
                type(component.getType()),
                usual == null ? "" : String.join(",", usual.value()),
                least(parameter.getAnnotation(Min.class), parameter),
                most(parameter.getAnnotation(Max.class)));
    }

    private static SettingField.Type type(Class<?> type) {
        if (type == int.class || type == long.class) {
            return SettingField.Type.NUMBER;
        }
        if (type == boolean.class) {
            return SettingField.Type.SWITCH;
        }
        if (type == Duration.class) {
            return SettingField.Type.DURATION;
        }
        if (type == Silences.class) {
            return SettingField.Type.PERIODS;
        }
        return type == Sealed.class ? SettingField.Type.SECRET : SettingField.Type.TEXT;
    }

    private static @Nullable Long least(@Nullable Min min, java.lang.reflect.Parameter parameter) {
        if (min != null) {
            return min.value();
        }
        if (parameter.isAnnotationPresent(Positive.class)) {
            return 1L;
        }
        return parameter.isAnnotationPresent(PositiveOrZero.class) ? 0L : null;
    }

    private static @Nullable Long most(@Nullable Max max) {
        return max == null ? null : max.value();
    }

    static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
