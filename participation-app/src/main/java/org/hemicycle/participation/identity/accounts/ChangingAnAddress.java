package org.hemicycle.participation.identity.accounts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.signin.Attempts;
import org.hemicycle.participation.identity.signin.SignInLinks;
import org.hemicycle.participation.identity.signin.Token;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody use another address, once the old one and the new one have said yes. */
@Component
@Transactional
class ChangingAnAddress {
    private static final int WITHIN_AN_HOUR = 5;
    private final AddressChanges changes;
    private final Participants participants;
    private final SignInLinks links;
    private final Attempts attempts;
    private final Jobs jobs;

    ChangingAnAddress(
            AddressChanges changes, Participants participants, SignInLinks links, Attempts attempts, Jobs jobs) {
        this.changes = changes;
        this.participants = participants;
        this.links = links;
        this.attempts = attempts;
        this.jobs = jobs;
    }

    /** What came of a click on a link. */
    enum Outcome {
        /** The other address has yet to say yes. */
        HALFWAY,
        DONE,
        /** Somebody else uses the address by now. */
        FAILED
    }

    /** Begins a change; says whether as many are allowed. Whether the new address is somebody's is seen by the job that writes. */
    boolean ask(Participant me, EmailAddress wanted) {
        if (!attempts.allows(Attempts.Kind.ADDRESS_CHANGE, me.id().toString(), WITHIN_AN_HOUR)) {
            return false;
        }
        long id = changes.begin(me.id(), wanted, me.email() != null);
        if (me.email() != null) {
            send(id, AddressChange.Side.OLD);
        }
        send(id, AddressChange.Side.NEW);
        return true;
    }

    /** One of the addresses says yes; empty when the link is no longer good. */
    Optional<Outcome> confirm(Token token) {
        return changes.look(token).map(changes::confirm).map(change -> {
            if (!change.isComplete()) {
                return Outcome.HALFWAY;
            }
            changes.end(change);
            var before = participants.find(change.person()).map(Participant::email);
            before.ifPresent(links::withdraw);
            return participants.moveTo(change.person(), change.newEmail()) ? Outcome.DONE : Outcome.FAILED;
        });
    }

    /** One of the addresses says no: nothing changes, and the other link is good no more. Says whether there was anything to stop. */
    boolean stop(Token token) {
        var sent = changes.look(token);
        sent.ifPresent(found -> changes.end(found.change()));
        return sent.isPresent();
    }

    private void send(long change, AddressChange.Side side) {
        var details = Map.of("change", Long.toString(change), "side", side.name());
        jobs.enqueue(AddressLetter.NAME, change + ":" + side.name().toLowerCase(Locale.ROOT), details);
    }
}
