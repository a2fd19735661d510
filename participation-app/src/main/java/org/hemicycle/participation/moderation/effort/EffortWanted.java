package org.hemicycle.participation.moderation.effort;

/** The organisation is under attack: this contribution comes again with work done for it, or with the wish for a letter. */
public final class EffortWanted extends RuntimeException {
    EffortWanted() {
        super("work is wanted for this contribution", null, false, false);
    }
}
