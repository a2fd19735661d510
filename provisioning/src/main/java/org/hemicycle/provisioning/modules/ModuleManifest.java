package org.hemicycle.provisioning.modules;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * What a module says of itself.
 *
 * @param key its name in the registry, in settings and in addresses
 * @param requires keys of the modules whose tables it refers to
 * @param tables its tables, each after those it refers to
 * @param logs those of its tables to which participants only add
 * @param actions what a phase of a space may open to participants
 * @param optional whether an organisation may switch it on and off; others are always on
 */
public record ModuleManifest(
        String key,
        LocalizedText name,
        Set<String> requires,
        List<String> tables,
        Set<String> logs,
        List<String> actions,
        boolean optional) {
    public ModuleManifest {
        requires = Set.copyOf(requires);
        tables = List.copyOf(tables);
        logs = Set.copyOf(logs);
        actions = List.copyOf(actions);
    }
}
