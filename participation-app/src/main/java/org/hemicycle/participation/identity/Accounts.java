package org.hemicycle.participation.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.signin.LinkLetter;
import org.hemicycle.participation.identity.signin.Passwords;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.tenancy.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the bound organisation, for modules that let people in by ways of their own. */
@Component
@Transactional
public class Accounts {
    private final Participants participants;
    private final Passwords passwords;
    private final Jobs jobs;

    Accounts(Participants participants, Passwords passwords, Jobs jobs) {
        this.participants = participants;
        this.passwords = passwords;
        this.jobs = jobs;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(ParticipantId id) {
        return participants.find(id).map(Accounts::account);
    }

    /** The account with this address, however it is written. */
    @Transactional(readOnly = true)
    public Optional<Account> withAddress(String email) {
        return EmailAddress.parse(email).flatMap(participants::with).map(Accounts::account);
    }

    /** Opens an account; an address that somebody has already, confirmed or not, opens none. */
    public Opening open(NewAccount wanted) {
        if (wanted.email() == null) {
            return new Opening.Opened(participants.open(wanted, null));
        }
        var address = EmailAddress.parse(wanted.email());
        if (address.isEmpty()) {
            return new Opening.NotAnAddress();
        }
        var present = participants.with(address.get());
        return present.isPresent()
                ? new Opening.AddressTaken(present.get().id())
                : new Opening.Opened(participants.open(wanted, address.get()));
    }

    /**
     * Whether this is the password of the account, which may be entered now. Wrong guesses count as those at the sign-in page do,
     * and null, for an account that is not there, costs the same time.
     */
    public boolean isPassword(@Nullable ParticipantId id, String password) {
        var person = id == null ? Optional.<Participant>empty() : participants.find(id);
        return person.map(known -> passwords.isOf(known, password))
                .orElseGet(() -> passwords.check("", password).isPresent());
    }

    /** Sends whoever has the address a letter that leads in: to confirm it, or, where it is known, just to sign in. */
    public void sendConfirmation(ParticipantId id, Next next, Locale language) {
        jobs.enqueue(
                LinkLetter.NAME,
                id + ":confirmation",
                Map.of(
                        "participant", id.toString(),
                        "purpose", "confirmation",
                        "next", next.path(),
                        "language", language.toLanguageTag()));
    }

    /**
     * Whether this is the only administrator whom the organisation has. Nobody else leaves or loses the role until the
     * transaction ends, so that two do not turn out the light for each other.
     */
    public boolean isLastAdministrator(ParticipantId id) {
        return participants.administrators().equals(List.of(id));
    }

    /** The account is no more, nor anything that hangs from it. What was published must have been seen to before. */
    public void erase(ParticipantId id) {
        participants.erase(id);
    }

    private static Account account(Participant person) {
        return new Account(
                person.id(),
                person.name(),
                person.email() == null ? null : person.email().value(),
                person.language(),
                person.isConfirmed(),
                person.isDisabled());
    }
}
