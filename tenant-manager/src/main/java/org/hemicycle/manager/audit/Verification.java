package org.hemicycle.manager.audit;

import java.util.Arrays;
import java.util.Optional;

/** Walks along the chain, link by link, and stops at the first that is wrong. */
final class Verification {
    private final Optional<Head> noted;
    private Head head;
    private boolean seen;
    private long entries;

    /**
     * @param start where the chain begins
     * @param noted a head that somebody wrote down before
     */
    Verification(Head start, Optional<Head> noted) {
        this.head = start;
        this.noted = noted;
        this.seen = noted.isEmpty() || noted.get().agrees(start);
    }

    /** Takes the next link with the digest it was sealed with; what is wrong, if anything. */
    Optional<Verdict> take(Link link, byte[] sealed) {
        if (link.position() != head.position() + 1) {
            return broken(head.position() + 1, Verdict.Fault.MISSING);
        }
        var next = head.after(link);
        if (!Arrays.equals(next.digest(), sealed)) {
            return broken(link.position(), Verdict.Fault.CHANGED);
        }
        if (noted.isPresent() && noted.get().position() == next.position()) {
            if (!noted.get().agrees(next)) {
                return broken(next.position(), Verdict.Fault.OTHER_HEAD);
            }
            seen = true;
        }
        head = next;
        entries++;
        return Optional.empty();
    }

    /** The verdict after the last link. */
    Verdict end(long waiting) {
        return seen
                ? new Verdict.Intact(entries, head, waiting)
                : new Verdict.Broken(noted.orElseThrow().position(), Verdict.Fault.OTHER_HEAD);
    }

    private static Optional<Verdict> broken(long position, Verdict.Fault fault) {
        return Optional.of(new Verdict.Broken(position, fault));
    }
}
