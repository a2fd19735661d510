package org.hemicycle.participation.moderation.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.moderation.Sign;
import org.hemicycle.participation.moderation.ThingRef;
import org.jspecify.annotations.Nullable;

/**
 * A thing that was reported or held back.
 *
 * @param held keys of why it was held back before anybody read it
 * @param hidden whether it is hidden now by moderation
 * @param spam how much it looked like spam when it was written, from 0 to 1; null when nobody asked
 * @param reasons how many people gave which reason
 * @param version grows with each decision
 */
record Case(
        long id,
        ThingRef thing,
        @Nullable Long space,
        @Nullable Long author,
        CaseState state,
        List<String> held,
        boolean hidden,
        @Nullable Double spam,
        List<Sign> signs,
        int reports,
        Map<String, Integer> reasons,
        boolean appealed,
        int version,
        Instant openedAt) {
    String path() {
        return "/admin/moderation/" + id;
    }

    boolean waits() {
        return state == CaseState.WAITING;
    }

    /** Whether this is about an address that nobody could find a thing for. */
    boolean isAddress() {
        return thing.type().equals("address");
    }
}
