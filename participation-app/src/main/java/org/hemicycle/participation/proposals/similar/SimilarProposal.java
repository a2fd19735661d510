package org.hemicycle.participation.proposals.similar;

/** A proposal that may say the same. */
public record SimilarProposal(long id, String title, String excerpt, int supports) {
    public String path() {
        return "/proposals/" + id;
    }
}
