package org.hemicycle.participation.assistance;

import java.util.List;
import org.hemicycle.participation.proposals.AssistedChoice;

/** The sheet of one person who is present: which proposals they support. */
record SheetPage(
        Workshop workshop, int person, String words, boolean phaseOpen, List<AssistedChoice> choices, long count) {
    WorkshopTabs tabs() {
        return new WorkshopTabs(workshop);
    }

    boolean mayTake() {
        return workshop.isOpen() && phaseOpen && workshop.present() > 0;
    }

    boolean hasNext() {
        return person < workshop.present();
    }

    String path() {
        return workshop.path() + "/supports";
    }

    String of(int number) {
        return path() + "?person=" + number;
    }
}
