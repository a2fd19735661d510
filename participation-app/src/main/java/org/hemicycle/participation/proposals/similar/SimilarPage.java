package org.hemicycle.participation.proposals.similar;

import java.util.List;

/** What was found near. */
record SimilarPage(List<SimilarProposal> proposals) {
    SimilarPage {
        proposals = List.copyOf(proposals);
    }
}
