package org.hemicycle.manager.console.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemicycle.manager.announcements.Maintenance;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** What is ahead, what was, and the form for another window. */
record MaintenancePage(
        List<Maintenance> ahead,
        List<Maintenance> past,
        List<String> cells,
        Map<String, String> form,
        FormErrors errors,
        Instant now) {
    String value(String field) {
        return form.getOrDefault(field, "");
    }

    String effect() {
        return form.getOrDefault("effect", "none");
    }

    List<Option> effects(Texts t) {
        return Stream.of("none", "read-only", "closed")
                .map(key -> new Option(
                        key, t.get("maintenance.effect." + key), t.get("maintenance.effect." + key + ".hint")))
                .toList();
    }

    List<Option> scopes(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("maintenance.scope.all"))),
                        cells.stream().map(cell -> Option.of(cell, t.get("maintenance.scope.cell", cell))))
                .toList();
    }
}
