package org.hemicycle.manager.console.templates;

import java.util.List;
import org.hemicycle.manager.templates.Practice;

/** All practices: those that wait come first. */
record PracticesPage(List<Practice> practices) {
    List<Practice> waiting() {
        return practices.stream().filter(Practice::isOffered).toList();
    }

    List<Practice> decided() {
        return practices.stream().filter(practice -> !practice.isOffered()).toList();
    }
}
