package org.hemicycle.manager.audit;

/** What came of verifying the chain. */
public sealed interface Verdict {
    /**
     * Every sealed entry is as it was.
     *
     * @param entries how many were looked at
     * @param head the last place
     * @param waiting entries of the last moments that are not sealed yet
     */
    record Intact(long entries, Head head, long waiting) implements Verdict {}

    /**
     * Something was changed, removed or put in.
     *
     * @param position the first place that is wrong
     */
    record Broken(long position, Fault fault) implements Verdict {}

    /** What is wrong at a place. */
    enum Fault {
        /** The entry says something else than when it was sealed. */
        CHANGED,
        /** The entry or its seal is gone. */
        MISSING,
        /** An entry stands beside the chain: it was never sealed, or put in. */
        UNSEALED,
        /** The chain is whole but is another one than the noted head belongs to. */
        OTHER_HEAD,
        /** The export cannot be read here. */
        UNREADABLE
    }
}
