package org.hemicycle.participation.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.signin.SigningIn;
import org.springframework.stereotype.Component;

/** Begins the session of somebody who has proved who they are in a way that another module has checked. */
@Component
public class Entrance {
    private final Participants participants;
    private final SigningIn signingIn;
    private final Clock clock;

    Entrance(Participants participants, SigningIn signingIn, Clock clock) {
        this.participants = participants;
        this.signingIn = signingIn;
        this.clock = clock;
    }

    /** Lets the person in; says whether the account is open to be entered at all. */
    public boolean enter(
            ParticipantId id, Proof.Means means, HttpServletRequest request, HttpServletResponse response) {
        var person = participants.find(id).filter(Participant::mayEnter);
        person.ifPresent(known -> signingIn.signIn(known, means, request, response));
        return person.isPresent();
    }

    /** Begins the visit of an operator whom an administrator has let in. */
    public void enter(SupportVisit visit, HttpServletRequest request, HttpServletResponse response) {
        var proof = Proof.by(Proof.Means.OPERATOR, clock.instant());
        signingIn.signIn(SignedIn.visiting(visit, proof), request, response);
    }
}
