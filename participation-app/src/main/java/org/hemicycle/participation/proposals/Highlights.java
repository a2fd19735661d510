package org.hemicycle.participation.proposals;

import java.util.List;

/** What an organisation's proposals look like from afar: the latest, the most supported, and how many of what. */
public record Highlights(
        List<ProposalRow> latest,
        List<ProposalRow> supported,
        long proposals,
        long answered,
        long supports,
        long people) {
    /** Where there are none. */
    public static final Highlights NONE = new Highlights(List.of(), List.of(), 0, 0, 0, 0);

    public Highlights {
        latest = List.copyOf(latest);
        supported = List.copyOf(supported);
    }

    public boolean isEmpty() {
        return proposals == 0;
    }
}
