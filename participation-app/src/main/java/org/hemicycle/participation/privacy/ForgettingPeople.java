package org.hemicycle.participation.privacy;

import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.PersonalData.Published;
import org.springframework.stereotype.Component;

/** Erases accounts that did not carry over to another controller; what they published stays without a name. */
@Component
public class ForgettingPeople {
    private final Leaving leaving;

    ForgettingPeople(Leaving leaving) {
        this.leaving = leaving;
    }

    /** Who refuses goes; false for the last administrator. */
    public boolean onRefusal(SignedIn person) {
        return leaving.leave(person, Published.KEEP) != Leaving.Outcome.LAST_ADMINISTRATOR;
    }

    /** Who has not answered in time goes. */
    public void ofSilence(ParticipantId person) {
        leaving.eraseUnanswered(person);
    }
}
