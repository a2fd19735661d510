package org.hemicycle.participation.assistance;

import java.util.List;

/** The start page of facilitators: what is open, and what has been. */
record WorkshopsPage(List<Workshop> workshops) {
    List<Workshop> open() {
        return workshops.stream().filter(Workshop::isOpen).toList();
    }

    List<Workshop> closed() {
        return workshops.stream().filter(workshop -> !workshop.isOpen()).toList();
    }
}
