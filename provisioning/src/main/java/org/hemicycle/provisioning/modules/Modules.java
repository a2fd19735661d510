package org.hemicycle.provisioning.modules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All modules there are, each after those it requires: whatever declares itself in a package beside this class. */
public final class Modules {
    private static final List<ModuleManifest> ALL = Declarations.read(Modules.class.getClassLoader());

    private Modules() {}

    /** Every module, each after those it requires. */
    public static List<ModuleManifest> all() {
        return ALL;
    }

    /** The modules that this class loader knows, each after those it requires. */
    public static List<ModuleManifest> in(ClassLoader loader) {
        return Declarations.read(loader);
    }

    /** The module with this key. */
    public static Optional<ModuleManifest> find(String key) {
        return ALL.stream().filter(module -> module.key().equals(key)).findFirst();
    }

    /** Keys of the modules that organisations switch on and off. */
    public static Set<String> optional() {
        return ALL.stream()
                .filter(ModuleManifest::optional)
                .map(ModuleManifest::key)
                .collect(Collectors.toSet());
    }

    /** The chosen modules, those always on and those they require, in the order in which their tables are created. */
    public static List<ModuleManifest> closure(Set<String> chosen) {
        var keys = new LinkedHashSet<String>();
        for (var module : ALL.reversed()) {
            if (!module.optional() || chosen.contains(module.key()) || keys.contains(module.key())) {
                keys.add(module.key());
                keys.addAll(module.requires());
            }
        }
        return ALL.stream().filter(module -> keys.contains(module.key())).toList();
    }
}
