package org.hemicycle.participation.identity.joining;

import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.signin.LinkLetter;
import org.hemicycle.participation.identity.signin.Passwords;
import org.hemicycle.participation.identity.signin.SignInLink;
import org.hemicycle.participation.identity.signin.SignInLinks;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for an account, an entrance or a membership, and sends the mail that proves whose address it is. */
@Component
@Transactional
public class Joining {
    private final Participants participants;
    private final SignInLinks links;
    private final Passwords passwords;
    private final Jobs jobs;

    Joining(Participants participants, SignInLinks links, Passwords passwords, Jobs jobs) {
        this.participants = participants;
        this.links = links;
        this.passwords = passwords;
        this.jobs = jobs;
    }

    /** An account is asked for. Whether the address has one is seen by the job that writes the mail, not here. */
    public void ask(EmailAddress email, String name, String password, Locale language, Next next) {
        var hash = passwords.hash(password);
        links.withdraw(email);
        var id = participants.signUp(email, name, hash, language);
        send(id.value(), SignInLink.Purpose.CONFIRMATION, next, language);
    }

    /** A link is asked for, by whoever; a mail goes out if the address is that of a participant. */
    public void askForLink(EmailAddress email, Locale language, Next next) {
        var id = participants.with(email).map(Participant::id).orElse(new ParticipantId(0));
        send(id.value(), SignInLink.Purpose.SIGN_IN, next, language);
    }

    private void send(long participant, SignInLink.Purpose purpose, Next next, Locale language) {
        var details = Map.of(
                "participant", Long.toString(participant),
                "purpose", purpose.key(),
                "next", next.path(),
                "language", language.toLanguageTag());
        jobs.enqueue(LinkLetter.NAME, participant + ":" + purpose.key(), details);
    }
}
