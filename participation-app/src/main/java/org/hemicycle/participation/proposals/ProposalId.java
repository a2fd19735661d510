package org.hemicycle.participation.proposals;

/** The number of a proposal inside its organisation. */
public record ProposalId(long value) {
    /** The address of its page. */
    public String path() {
        return "/proposals/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
