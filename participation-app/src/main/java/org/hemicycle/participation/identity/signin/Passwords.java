package org.hemicycle.participation.identity.signin;

import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.letters.EmailAddress;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Looks at passwords. Whether the address is known, locked or wrong, the work and the answer are the same. */
@Component
public class Passwords {
    /** A hash that no password has; checking it costs what checking any costs, and making one would cost each start as much. */
    static final String NOBODYS = "$2a$10$nRwEHKsFZCJ1zGcJ0FNaFwEaDPjzQNlVLWtKGFY90m54skdVdIk9p";

    private final Participants participants;
    private final PasswordEncoder encoder;

    Passwords(Participants participants, PasswordEncoder encoder) {
        this.participants = participants;
        this.encoder = encoder;
    }

    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** The person with this address and this password, if there is one who may come in now. */
    public Optional<Participant> check(String email, String password) {
        return judge(EmailAddress.parse(email).flatMap(participants::guess), password);
    }

    private Optional<Participant> judge(Optional<Participants.Guess> guess, String password) {
        var found = guess.map(Participants.Guess::person);
        boolean right = encoder.matches(shortened(password), hashOf(found))
                && password.length() <= PasswordRules.MOST
                && found.isPresent()
                && found.get().passwordHash() != null;
        if (!right || !guess.get().admitted()) {
            return Optional.empty();
        }
        participants.forgetFailures(found.get().id());
        return found.filter(Participant::mayEnter);
    }

    /** Whether this is the password of the person who is signed in; wrong guesses count here too. */
    public boolean isOf(Participant person, String password) {
        return judge(participants.guess(person.id()), password).isPresent();
    }

    private String hashOf(Optional<Participant> found) {
        var hash = found.isPresent() ? found.get().passwordHash() : null;
        return hash == null ? NOBODYS : hash;
    }

    /** Nobody has a longer one, and none is right; very long texts would only cost time. */
    private static String shortened(String password) {
        return password.length() <= PasswordRules.MOST ? password : password.substring(0, PasswordRules.MOST);
    }
}
