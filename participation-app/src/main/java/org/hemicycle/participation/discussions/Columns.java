package org.hemicycle.participation.discussions;

/** What is said about a subject, by where its writers stand: the first page of each. */
public record Columns(Discussion approving, Discussion opposing, Discussion neutral) {
    /** How many comments can be read. */
    public int total() {
        return Math.max(approving.total(), Math.max(opposing.total(), neutral.total()));
    }
}
