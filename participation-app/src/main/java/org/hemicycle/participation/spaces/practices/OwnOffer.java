package org.hemicycle.participation.spaces.practices;

import java.time.Instant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How an offer of this organisation stands at the control plane.
 *
 * @param state {@code offered}, {@code shared}, {@code refused} or {@code withdrawn}
 * @param reason why it was refused
 */
record OwnOffer(
        String state,
        @Nullable String reason,
        LocalizedText name,
        LocalizedText description,
        String licence,
        Instant offeredAt) {
    boolean isOpen() {
        return state.equals("offered") || state.equals("shared");
    }
}
