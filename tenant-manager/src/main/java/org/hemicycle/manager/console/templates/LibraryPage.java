package org.hemicycle.manager.console.templates;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.templates.TemplateState;
import org.hemicycle.provisioning.templates.TemplateVersion;

/**
 * All templates, by kind of organisation.
 *
 * @param offspring how many spaces came from each version, by {@code key@version}
 * @param waiting how many practices wait for somebody to look at them
 */
record LibraryPage(Map<String, List<TemplateVersion>> templates, Map<String, Long> offspring, long waiting) {
    List<Kind> kinds() {
        return Arrays.asList(Kind.values());
    }

    /** The templates of a kind: of each the version that counts. */
    List<TemplateVersion> of(Kind kind) {
        return templates.values().stream()
                .map(LibraryPage::foremost)
                .filter(version -> version.kind() == kind)
                .toList();
    }

    long spaces(TemplateVersion version) {
        return templates.getOrDefault(version.key(), List.of()).stream()
                .mapToLong(one -> offspring.getOrDefault(one.toString(), 0L))
                .sum();
    }

    /** Whether a newer draft waits behind the version that counts. */
    boolean hasNewerDraft(TemplateVersion version) {
        var newest = templates.getOrDefault(version.key(), List.of(version)).getFirst();
        return newest.version() > version.version() && newest.state() == TemplateState.DRAFT;
    }

    /** The current version, else the newest. */
    private static TemplateVersion foremost(List<TemplateVersion> versions) {
        return versions.stream()
                .filter(version -> version.state() == TemplateState.CURRENT)
                .findFirst()
                .orElseGet(versions::getFirst);
    }
}
