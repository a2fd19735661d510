package org.hemicycle.participation.verification.steps;

import java.time.Instant;
import java.util.List;
import org.hemicycle.participation.verification.authorisations.Way;

/** How somebody stands with each way. */
record VerificationsPage(List<Way> all, Instant now) {
    /** What they have, or had. */
    List<Way> held() {
        return all.stream().filter(way -> way.held() != null).toList();
    }

    /** What they can still do, or are waiting for. */
    List<Way> others() {
        return all.stream()
                .filter(way -> way.held() == null && (way.open() || way.disputed() || way.waiting() != null))
                .toList();
    }

    /** Whether it can be shown anew: it has ended, or will soon. */
    boolean mayRenew(Way way) {
        return way.open() && (!way.holds() || way.isEnding(now));
    }
}
