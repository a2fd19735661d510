package org.hemicycle.participation.privacy;

import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.identity.Account;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.PersonalData.Published;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases an account in one transaction: what the person published is seen to, then all rows about them go, and a letter says so. */
@Component
@Transactional
class Leaving {
    private final Accounts accounts;
    private final KnownAboutAPerson known;
    private final Jobs jobs;
    private final AuditLog audit;

    Leaving(Accounts accounts, KnownAboutAPerson known, Jobs jobs, AuditLog audit) {
        this.accounts = accounts;
        this.known = known;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** What came of it. */
    enum Outcome {
        ERASED,
        /** There is no such account any more. */
        GONE,
        /** Nobody would be left to look after the space. */
        LAST_ADMINISTRATOR
    }

    /** The person goes by their own will. */
    Outcome leave(SignedIn person, Published published) {
        return erase(
                person.id(),
                published,
                () -> audit.write(person, "account.deleted", Map.of("published", key(published))));
    }

    /** Staff erase an account on the person's request; the reason is kept in the log. */
    Outcome eraseOnRequest(SignedIn staff, ParticipantId person, Published published, String reason) {
        return erase(
                person,
                published,
                () -> audit.write(
                        staff,
                        "account.erased",
                        Map.of("participant", person.value(), "published", key(published)),
                        reason));
    }

    /** The time to agree to another controller is over. */
    Outcome eraseUnanswered(ParticipantId person) {
        return erase(
                person,
                Published.KEEP,
                () -> audit.note("account.not-carried-over", Map.of("participant", person.value())));
    }

    private Outcome erase(ParticipantId person, Published published, Runnable log) {
        var account = accounts.find(person);
        if (account.isEmpty()) {
            return Outcome.GONE;
        }
        if (accounts.isLastAdministrator(person)) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        log.run();
        known.erase(person, published);
        accounts.erase(person);
        askForALetter(account.get());
        return Outcome.ERASED;
    }

    /** The address lies in the queue until the letter has left, and goes with it. */
    private void askForALetter(Account account) {
        if (account.email() != null && account.confirmed()) {
            jobs.enqueue(
                    FarewellLetter.NAME,
                    account.id().toString(),
                    Map.of(
                            "to", account.email(),
                            "name", account.name(),
                            "language", account.language().toLanguageTag()));
        }
    }

    private static String key(Published published) {
        return published.name().toLowerCase(Locale.ROOT);
    }
}
