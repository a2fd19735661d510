package org.hemicycle.participation.modules;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.springframework.stereotype.Component;

/**
 * The modules that the bound organisation uses and its plan no longer allows: what is there can be read, and nothing is added. What is
 * allowed comes with the directory, so that asking costs nothing, and a change holds within seconds.
 */
@Component
public class ReadOnlyModules {
    private final Clock clock;
    private final ElectionSilence silence;

    ReadOnlyModules(Clock clock, ElectionSilence silence) {
        this.clock = clock;
        this.silence = silence;
    }

    public boolean has(String module) {
        return CurrentTenant.get().isReadOnly(module, clock.instant());
    }

    /** All of them, in the order of the modules. */
    public java.util.List<ModuleManifest> all() {
        return Modules.all().stream().filter(module -> has(module.key())).toList();
    }

    /** What participants cannot do now, but could if they were not read-only and there were no silence: keys such as {@code propose}. */
    public Set<String> actions() {
        var closed = silence.now().isPresent() ? Modules.all() : all();
        return closed.stream().flatMap(module -> module.actions().stream()).collect(Collectors.toSet());
    }
}
