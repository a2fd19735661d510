package org.hemicycle.manager.signup;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the letters that are due, outside of the requests that asked for them: how long a request takes tells nothing. Any number of
 * managers may send; a letter that the mail server does not take waits five minutes.
 */
@Component
class SendingLetters {
    private static final Logger LOG = LoggerFactory.getLogger(SendingLetters.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Signups signups;
    private final SignupLetters letters;
    private final OpeningASignup opening;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendingLetters(
            Signups signups,
            SignupLetters letters,
            OpeningASignup opening,
            TransactionTemplate transaction,
            Clock clock) {
        this.signups = signups;
        this.letters = letters;
        this.opening = opening;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void sendAll() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> sendOne()));
        }
    }

    @Scheduled(fixedDelayString = "PT1M")
    void openLater() {
        signups.forAnotherDay().forEach(opening::openLater);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        signups.forget(clock.instant());
    }

    private boolean sendOne() {
        var now = clock.instant();
        var due = signups.letterDue(now);
        due.ifPresent(signup -> {
            try {
                letters.confirm(signup);
                signups.sent(signup.id(), now, now.plus(SignupLetters.VALIDITY));
            } catch (MailException e) {
                LOG.warn("The letter of sign-up {} waits: {}", signup.id(), e.getMessage());
                signups.putOff(signup.id(), now.plus(PAUSE));
            }
        });
        return due.isPresent();
    }
}
