package org.hemicycle.participation.debates;

import java.util.List;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.spaces.Openings;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/** The list of a component's debates. */
record DebatesPage(
        Place place, List<Debate> debates, @Nullable Long next, boolean mayOpen, Demand demand) {
    DebatesPage {
        debates = List.copyOf(debates);
    }

    static DebatesPage of(Place place, List<Debate> rows, int size, boolean mayOpen, Demand demand) {
        var shown = rows.subList(0, Math.min(size, rows.size()));
        return new DebatesPage(
                place, shown, rows.size() > size ? shown.getLast().id().value() : null, mayOpen, demand);
    }

    static String path(Place place) {
        return place.spacePath() + "/debates?component=" + place.component();
    }

    @Nullable
    String nextAddress() {
        return next == null ? null : path(place) + "&before=" + next;
    }

    /** For whom opening a debate is; null for everybody with an account, and while nobody can. */
    @Nullable
    Message reservedFor() {
        if (!mayOpen) {
            return null;
        }
        return switch (demand) {
            case Demand.Free _ -> null;
            case Demand.Missing missing -> missing.why();
            case Demand.Closed closed -> closed.why();
        };
    }

    @Nullable
    String way() {
        return mayOpen && demand instanceof Demand.Missing missing ? missing.then(Next.of(path(place))) : null;
    }

    /** The phase that says "not now"; null when debates are welcome or no phase is active. */
    Openings.@Nullable During closedBy() {
        return place.openings() instanceof Openings.During during && !during.allow("debate") ? during : null;
    }
}
