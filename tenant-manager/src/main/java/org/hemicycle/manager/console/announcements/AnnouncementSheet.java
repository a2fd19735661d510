package org.hemicycle.manager.console.announcements;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.manager.announcements.AnnouncementDraft;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The form for an announcement.
 *
 * @param reach to how many organisations it would go; null where nobody has asked for a preview
 */
record AnnouncementSheet(
        AnnouncementForm form,
        List<Plan> plans,
        Organisations.Places places,
        @Nullable Integer reach,
        FormErrors errors) {
    List<Option> severities(Texts t) {
        return Stream.of("information", "warning", "danger")
                .map(key -> Option.of(key, t.get("announcements.severity." + key)))
                .toList();
    }

    List<Option> audiences(Texts t) {
        return Stream.of("all", "kind", "plan", "cell", "list")
                .map(key -> Option.of(key, t.get("announcements.audience." + key)))
                .toList();
    }

    List<Option> cells() {
        return places.cells().stream().map(cell -> Option.of(cell, cell)).toList();
    }

    AnnouncementDraft draft() {
        return form.draft();
    }

    Notice.Kind kind() {
        return kind(draft().severity());
    }

    static Notice.Kind kind(String severity) {
        return switch (severity) {
            case "warning" -> Notice.Kind.WARNING;
            case "danger" -> Notice.Kind.DANGER;
            default -> Notice.Kind.INFORMATION;
        };
    }
}
