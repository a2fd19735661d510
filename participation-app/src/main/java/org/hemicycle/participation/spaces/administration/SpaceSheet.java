package org.hemicycle.participation.spaces.administration;

import java.time.Instant;
import java.util.List;
import org.hemicycle.participation.spaces.Credit;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/** All that administrators see of a space on its page. */
record SpaceSheet(
        long id,
        SpaceDraft draft,
        @Nullable String picture,
        boolean published,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        @Nullable Credit credit,
        List<PhaseRow> phases,
        List<ComponentRow> components) {
    /** A phase in the table of the space. */
    record PhaseRow(long id, PhaseDraft draft, boolean active) {}

    /** A component in the table of the space. */
    record ComponentRow(long id, String module, LocalizedText name, boolean shown) {}

    static SpaceSheet of(Space space) {
        return new SpaceSheet(
                space.id(),
                space.draft(),
                space.picture(),
                space.published(),
                space.publishAt(),
                space.unpublishAt(),
                space.credit(),
                space.phases().stream()
                        .map(phase -> new PhaseRow(phase.id(), phase.draft(), phase.active()))
                        .toList(),
                space.components().stream()
                        .map(one -> new ComponentRow(one.id(), one.module(), one.name(), one.shown()))
                        .toList());
    }

    String path() {
        return "/admin/spaces/" + id;
    }
}
