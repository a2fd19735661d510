package org.hemicycle.participation.spaces.administration;

import org.hemicycle.provisioning.registry.LocalizedText;

/** A space in the administrators' list. */
record SpaceRow(
        long id, String slug, String type, LocalizedText title, boolean published, boolean promoted, String access) {
    static SpaceRow of(Space space) {
        SpaceDraft draft = space.draft();
        return new SpaceRow(
                space.id(),
                draft.slug(),
                draft.type(),
                draft.title(),
                space.published(),
                draft.promoted(),
                draft.access().key());
    }

    String path() {
        return "/admin/spaces/" + id;
    }
}
