package org.hemicycle.participation.assistance;

import java.util.List;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Several contributions at once: what was pasted, and what it would become.
 *
 * @param read null before anything was pasted
 * @param submission the key that makes a double click one
 */
record LinesPage(
        Workshop workshop,
        List<Place> places,
        String component,
        String pasted,
        @Nullable Lines read,
        String submission) {
    boolean mayTake() {
        return workshop.isOpen() && !places.isEmpty();
    }

    WorkshopTabs tabs() {
        return new WorkshopTabs(workshop);
    }

    List<Option> components(Texts t) {
        return Places.options(places, t);
    }

    FormErrors errors() {
        return read == null ? FormErrors.NONE : read.errors();
    }

    List<Line> lines() {
        return read == null ? List.of() : read.lines();
    }

    long wrong() {
        return lines().stream().filter(line -> !line.errors().isEmpty()).count();
    }

    boolean isRight() {
        return read != null && read.isRight();
    }
}
