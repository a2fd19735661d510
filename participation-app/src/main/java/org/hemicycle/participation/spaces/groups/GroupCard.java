package org.hemicycle.participation.spaces.groups;

import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A published group as lists show it.
 *
 * @param spaces how many of its spaces everybody may read
 */
public record GroupCard(
        long id,
        String slug,
        LocalizedText title,
        LocalizedText subtitle,
        @Nullable String picture,
        LocalizedText pictureAlternative,
        boolean promoted,
        long spaces) {
    /** The address of its page. */
    public String path() {
        return "/groups/" + slug;
    }

    /** The address of the picture; null without one. */
    public @Nullable String pictureAddress() {
        return picture == null ? null : "/files/" + picture;
    }
}
