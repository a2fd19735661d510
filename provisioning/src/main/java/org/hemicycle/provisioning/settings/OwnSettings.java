package org.hemicycle.provisioning.settings;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;

/**
 * Settings that differ in one place, such as a component of a space, laid over those of the whole organisation. What was set there
 * once and is wrong now, because the field changed since, is left out, and the rest holds.
 */
public final class OwnSettings {
    private static final Logger log = LoggerFactory.getLogger(OwnSettings.class);
    private static final ConversionService CONVERSION = ApplicationConversionService.getSharedInstance();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private OwnSettings() {}

    /**
     * The settings that hold in the place.
     *
     * @param usual those of the organisation
     * @param own keys as in the record, in kebab case ({@code supports-per-participant}), with their values as text
     */
    public static <S extends Record> S over(S usual, Map<String, String> own) {
        if (own.isEmpty()) {
            return usual;
        }
        var laid = laid(usual, own);
        if (!laid.equals(usual) && !VALIDATOR.validate(laid).isEmpty()) {
            log.warn("Settings {} of a place are not allowed any more; those of the organisation hold", own.keySet());
            return usual;
        }
        return laid;
    }

    /** Whether these settings may be laid over those of the organisation: each can be read, and they go together. */
    public static boolean isAllowed(Record usual, Map<String, String> own) {
        var laid = laid(usual, own);
        return VALIDATOR.validate(laid).isEmpty() && (own.isEmpty() || !isUnread(usual, laid, own));
    }

    /** The settings as texts, by their keys in kebab case. */
    public static Map<String, String> texts(Record settings) {
        var texts = new LinkedHashMap<String, String>();
        for (var component : settings.getClass().getRecordComponents()) {
            try {
                var value = component.getAccessor().invoke(settings);
                texts.put(SettingFields.kebab(component.getName()), value == null ? "" : text(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return texts;
    }

    private static String text(Object value) {
        return value instanceof Duration duration ? DurationStyle.SIMPLE.print(duration) : value.toString();
    }

    /** Where something cannot be read all of it is left out, and that is seen here. */
    private static boolean isUnread(Record usual, Record laid, Map<String, String> own) {
        var before = texts(usual);
        return laid.equals(usual)
                && own.entrySet().stream().anyMatch(one -> !one.getValue().equals(before.get(one.getKey())));
    }

    @SuppressWarnings("unchecked")
    private static <S extends Record> S laid(S usual, Map<String, String> own) {
        var components = usual.getClass().getRecordComponents();
        try {
            var values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = value(usual, components[i], own);
            }
            return (S) usual.getClass()
                    .getConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new))
                    .newInstance(values);
        } catch (InvocationTargetException | ConversionException e) {
            log.warn("Settings {} of a place cannot be read; those of the organisation hold", own.keySet());
            return usual;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(Record usual, RecordComponent component, Map<String, String> own)
            throws ReflectiveOperationException {
        var set = own.get(SettingFields.kebab(component.getName()));
        return set == null ? component.getAccessor().invoke(usual) : CONVERSION.convert(set, component.getType());
    }
}
