package org.hemicycle.provisioning.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
    @Test
    void everyPackageThatDeclaresAModuleIsOne() {
        assertThat(Modules.all())
                .extracting(ModuleManifest::key)
                .contains("core", "spaces", "proposals", "discussions");
        assertThat(Modules.all().getFirst().key()).isEqualTo("core");
    }

    @Test
    void aModuleComesAfterThoseItRequires() {
        var ordered = Declarations.inOrder(
                List.of(module("budgets", "proposals"), module("proposals", "core"), module("core")));
        assertThat(ordered).extracting(ModuleManifest::key).containsExactly("core", "proposals", "budgets");
    }

    @Test
    void whatRequiresSomethingMissingStopsTheStart() {
        assertThatThrownBy(() -> Declarations.inOrder(List.of(module("budgets", "proposals"))))
                .hasMessageContaining("budgets");
    }

    @Test
    void twoModulesOfOneKeyStopTheStart() {
        assertThatThrownBy(() -> Declarations.inOrder(List.of(module("core"), module("core"))))
                .hasMessageContaining("core");
    }

    private static ModuleManifest module(String key, String... requires) {
        return new ModuleManifest(
                key, LocalizedText.of(key, key), Set.of(requires), List.of(), Set.of(), List.of(), true);
    }
}
