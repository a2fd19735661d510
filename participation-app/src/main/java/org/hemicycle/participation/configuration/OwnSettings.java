package org.hemicycle.participation.configuration;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.MapPropertySource;

/**
 * The settings of this node, as the platform's layer has them: above the application's own files, below the variables of
 * its environment. They change in place.
 */
final class OwnSettings extends MapPropertySource {
    static final String NAME = "hemicycle-configuration";

    OwnSettings(Map<String, String> settings) {
        super(NAME, new ConcurrentHashMap<>(settings));
    }

    /** Takes what is read now; answers with the keys that differ. */
    Set<String> replace(Map<String, String> settings) {
        var changed = new HashSet<String>();
        settings.forEach((key, value) -> {
            if (!Objects.equals(source.put(key, value), value)) {
                changed.add(key);
            }
        });
        for (var key : Set.copyOf(source.keySet())) {
            if (!settings.containsKey(key)) {
                source.remove(key);
                changed.add(key);
            }
        }
        return changed;
    }
}
