package org.hemicycle.participation.proposals.exchange;

import java.util.List;

/** The tables that somebody has asked for in the last week. */
record ExportsPage(List<Export> exports) {
    boolean isWorking() {
        return exports.stream().anyMatch(export -> !export.done());
    }
}
