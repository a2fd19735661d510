package org.hemicycle.provisioning.runs;

import java.util.Set;

/** Which optional modules a run switches on and off, by key. */
public record ModuleChange(Set<String> enable, Set<String> disable) {
    public ModuleChange {
        enable = Set.copyOf(enable);
        disable = Set.copyOf(disable);
    }

    static final ModuleChange NONE = new ModuleChange(Set.of(), Set.of());
}
