package org.hemicycle.provisioning.settings;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Turns settings as text into validated records. */
final class SettingsBinding {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private SettingsBinding() {}

    /** The records; settings of other prefixes are somebody else's. */
    static TenantSettings bind(Map<String, String> settings) throws WrongSetting {
        var binder = new Binder(new MapConfigurationPropertySource(new TreeMap<>(settings)));
        var groups = new HashMap<String, Record>();
        for (var group : SettingGroups.ALL.entrySet()) {
            groups.put(group.getKey(), bind(binder, group.getKey(), group.getValue()));
        }
        return new TenantSettings(groups);
    }

    private static <T> T bind(Binder binder, String prefix, Class<T> type) throws WrongSetting {
        try {
            var bound = binder.bindOrCreate(
                    prefix, Bindable.of(type), new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
            var wrong = VALIDATOR.validate(bound).stream()
                    .map(fault -> "%s.%s %s, not %s"
                            .formatted(prefix, fault.getPropertyPath(), fault.getMessage(), fault.getInvalidValue()))
                    .sorted()
                    .collect(Collectors.joining("; "));
            if (!wrong.isEmpty()) {
                throw new WrongSetting(wrong);
            }
            return bound;
        } catch (BindException e) {
            var property = e.getProperty();
            throw new WrongSetting(
                    property == null
                            ? e.getName() + ": " + innermost(e).getMessage()
                            : property.getName() + " cannot be " + property.getValue() + ": "
                                    + innermost(e).getMessage());
        }
    }

    private static Throwable innermost(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
