package org.hemicycle.participation.identity.joining;

import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.signin.Attempts;
import org.hemicycle.participation.identity.signin.LinkLetter;
import org.hemicycle.participation.identity.signin.Passwords;
import org.hemicycle.participation.identity.signin.SignInLink;
import org.hemicycle.participation.identity.signin.SignInLinks;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.tenancy.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for an account, an entrance or a membership, and sends the mail that proves whose address it is. */
@Component
@Transactional
public class Joining {
    /** To one address within an hour, whether it is somebody's or not. */
    private static final int LETTERS = 5;

    private final Participants participants;
    private final SignInLinks links;
    private final Passwords passwords;
    private final Jobs jobs;
    private final Attempts attempts;

    Joining(Participants participants, SignInLinks links, Passwords passwords, Jobs jobs, Attempts attempts) {
        this.attempts = attempts;
        this.participants = participants;
        this.links = links;
        this.passwords = passwords;
        this.jobs = jobs;
    }

    /**
     * An account is asked for. Whether the address has one is seen by the job that writes the mail, not here: the same statements
     * are sent in both cases.
     *
     * @param password null where one signs in without
     * @param terms the version of the terms of use that was accepted; 0 for none
     */
    public void ask(EmailAddress email, String name, @Nullable String password, int terms, Locale language, Next next) {
        boolean allowed = attempts.allows(Attempts.Kind.LETTER_TO, email.value(), LETTERS);
        var hash = password == null ? null : passwords.hash(password);
        if (!allowed) {
            return;
        }
        links.withdraw(email);
        var id = participants.signUp(email, name, hash, terms, language);
        send(id.value(), SignInLink.Purpose.CONFIRMATION, next, language);
    }

    /** A link is asked for, by whoever; a mail goes out if the address is that of a participant. */
    public void askForLink(EmailAddress email, Locale language, Next next) {
        boolean allowed = attempts.allows(Attempts.Kind.LETTER_TO, email.value(), LETTERS);
        var id = participants.with(email).map(Participant::id).orElse(new ParticipantId(0));
        if (allowed) {
            send(id.value(), SignInLink.Purpose.SIGN_IN, next, language);
        }
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
