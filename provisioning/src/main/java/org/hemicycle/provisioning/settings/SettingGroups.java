package org.hemicycle.provisioning.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.provisioning.modules.Modules;

/**
 * Which groups of settings there are, by prefix: {@code <Key>Settings} beside the declaration of each module that has some, then those
 * of the platform itself. Nothing lists the modules' ones, so that a module is its own packages and nothing else.
 */
final class SettingGroups {
    static final Map<String, Class<? extends Record>> ALL = all();

    private SettingGroups() {}

    private static Map<String, Class<? extends Record>> all() {
        var groups = new LinkedHashMap<String, Class<? extends Record>>();
        Modules.all().forEach(module -> of(module.key()).ifPresent(type -> groups.put(module.key(), type)));
        groups.put("limits", LimitsSettings.class);
        groups.put("mail", OwnMailSettings.class);
        groups.put("calendar", CalendarSettings.class);
        groups.put("map", MapSettings.class);
        return Collections.unmodifiableMap(groups);
    }

    private static Optional<Class<? extends Record>> of(String module) {
        var name = "%s.%s.%sSettings"
                .formatted(
                        Modules.class.getPackageName(),
                        module,
                        module.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + module.substring(1));
        try {
            return Optional.of(Class.forName(name).asSubclass(Record.class));
        } catch (ClassNotFoundException _) {
            return Optional.empty();
        }
    }
}
