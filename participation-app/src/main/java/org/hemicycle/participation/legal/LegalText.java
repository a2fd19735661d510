package org.hemicycle.participation.legal;

import java.time.Instant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a legal page says.
 *
 * @param version grows with each change of the organisation's own text; 0 while it is the template
 * @param changedAt null while it is the template
 */
record LegalText(
        LegalPage page,
        LocalizedText body,
        int version,
        @Nullable Instant changedAt) {
    boolean own() {
        return version > 0;
    }
}
