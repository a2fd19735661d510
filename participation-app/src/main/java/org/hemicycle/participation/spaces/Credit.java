package org.hemicycle.participation.spaces;

import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose shared practice a space began as.
 *
 * @param licence under which it was shared
 */
public record Credit(LocalizedText name, LocalizedText organisation, String licence) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** From the column {@code credit}; null where the space is one's own idea. */
    public static @Nullable Credit parse(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Credit.class);
    }
}
