package org.hemicycle.participation.spaces;

import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A published space as lists and the home page show it. */
public record SpaceCard(
        long id,
        String slug,
        SpaceType type,
        LocalizedText title,
        LocalizedText subtitle,
        @Nullable String picture,
        LocalizedText pictureAlternative,
        boolean promoted,
        int position,
        Openings openings,
        SpaceAccess access,
        SpaceTime time) {

    /** The address of the space's page. */
    public String path() {
        return "/spaces/" + slug;
    }

    /** The address of the picture; null without one. */
    public @Nullable String pictureAddress() {
        return picture == null ? null : "/files/" + picture;
    }
}
