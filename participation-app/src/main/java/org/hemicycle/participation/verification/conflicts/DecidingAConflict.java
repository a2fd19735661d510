package org.hemicycle.participation.verification.conflicts;

import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.ClosingAccounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.verification.authorisations.Authorisations;
import org.hemicycle.participation.verification.authorisations.VerificationLetter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what staff decide about two accounts, and writes to both people. */
@Component
@Transactional
class DecidingAConflict {
    private final OpenConflicts conflicts;
    private final Authorisations authorisations;
    private final ClosingAccounts accounts;
    private final VerificationLetter letter;
    private final AuditLog log;

    DecidingAConflict(
            OpenConflicts conflicts,
            Authorisations authorisations,
            ClosingAccounts accounts,
            VerificationLetter letter,
            AuditLog log) {
        this.conflicts = conflicts;
        this.authorisations = authorisations;
        this.accounts = accounts;
        this.letter = letter;
        this.log = log;
    }

    /** What staff can decide. */
    enum Decision {
        MOVE,
        REFUSE,
        CLOSE_HOLDER,
        CLOSE_SECOND;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Says whether it was done: an account of staff is not closed from here. */
    boolean decide(SignedIn actor, OpenConflict conflict, Decision decision) {
        var holder = conflict.holder();
        boolean closed = switch (decision) {
            case MOVE, REFUSE -> true;
            case CLOSE_HOLDER -> holder != null && isClosed(actor, holder);
            case CLOSE_SECOND -> isClosed(actor, conflict.second());
        };
        if (!closed || !conflicts.decide(conflict.id(), outcome(decision), actor.name())) {
            return false;
        }
        var detail = Map.of("conflict", conflict.id(), "handler", conflict.handler());
        switch (decision) {
            case MOVE -> log.write(actor, "verification.conflict-moved", detail);
            case REFUSE -> log.write(actor, "verification.conflict-refused", detail);
            case CLOSE_HOLDER, CLOSE_SECOND -> log.write(actor, "verification.conflict-closed", detail);
        }
        if (decision == Decision.MOVE || decision == Decision.CLOSE_HOLDER) {
            authorisations.move(conflict.second().id(), conflict.handler(), conflict.unique(), conflict.facts());
        }
        write(conflict.second().id(), conflict);
        if (holder != null) {
            write(holder.id(), conflict);
        }
        return true;
    }

    private boolean isClosed(SignedIn actor, OpenConflict.Side side) {
        return !side.staff()
                && switch (accounts.close(actor, side.id(), "")) {
                    case DONE, NOTHING -> true;
                    case ONESELF, LAST_ADMINISTRATOR -> false;
                };
    }

    private void write(ParticipantId person, OpenConflict conflict) {
        letter.to(person, VerificationLetter.News.DECIDED, "conflict" + conflict.id());
    }

    private static String outcome(Decision decision) {
        return switch (decision) {
            case MOVE -> "moved";
            case REFUSE -> "refused";
            case CLOSE_HOLDER, CLOSE_SECOND -> "closed";
        };
    }
}
