package org.hemicycle.participation.identity.signin;

import java.util.Optional;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Uses a link up, which proves that the address belongs to whoever pressed the button. */
@Component
@Transactional
public class EnteringByLink {
    private final SignInLinks links;
    private final Participants participants;

    EnteringByLink(SignInLinks links, Participants participants) {
        this.links = links;
        this.participants = participants;
    }

    /** The person who comes in, now confirmed; empty when the link is used, too old, or the account closed. */
    public Optional<Participant> enter(Token token) {
        return links.use(token).flatMap(this::open);
    }

    private Optional<Participant> open(SignInLink link) {
        var person = participants.with(link.email()).filter(participant -> !participant.isDisabled());
        person.ifPresent(participant -> {
            if (!participant.isConfirmed() && link.purpose() == SignInLink.Purpose.SIGN_IN) {
                // Somebody else may have asked for the account, with a password of theirs.
                participants.forgetPassword(participant.id());
            }
            participants.confirm(participant.id());
            participants.forgetFailures(participant.id());
        });
        return person;
    }
}
