package org.hemicycle.provisioning.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one setting in one layer.
 *
 * @param before null where the layer said nothing
 * @param after null where the layer says nothing any more
 */
public record SettingChange(
        long id,
        String profile,
        String key,
        @Nullable String before,
        @Nullable String after,
        String changedBy,
        Instant changedAt) {}
