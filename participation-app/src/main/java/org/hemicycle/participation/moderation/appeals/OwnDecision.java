package org.hemicycle.participation.moderation.appeals;

import org.hemicycle.participation.moderation.cases.Decision;

/** A decision about a contribution of the reader. */
record OwnDecision(Decision decision, String excerpt, boolean hidden) {
    String path() {
        return "/account/decisions/" + decision.id();
    }

    boolean mayAppeal() {
        return decision.hidden() && hidden && decision.appeal() == null;
    }
}
