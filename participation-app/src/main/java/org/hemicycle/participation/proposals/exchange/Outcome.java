package org.hemicycle.participation.proposals.exchange;

import java.util.List;

/**
 * What became, or would become, of some lines.
 *
 * @param added new here
 * @param known here already
 * @param ignored left out as somebody said
 */
record Outcome(int added, int known, int ignored, List<Fault> faults) {
    Outcome {
        faults = List.copyOf(faults);
    }

    static Outcome refused(List<Fault> faults) {
        return new Outcome(0, 0, 0, faults);
    }
}
