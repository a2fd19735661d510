package org.hemicycle.participation.administration.announcements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.participation.identity.Account;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.stereotype.Component;

/** Writes to one administrator about an announcement, once: the right to write is taken before, and given back when it fails. */
@Component
class AnnouncementLetter implements Job {
    static final String NAME = "announcement.letter";

    private final Announcements announcements;
    private final Accounts accounts;
    private final Letters letters;

    AnnouncementLetter(Announcements announcements, Accounts accounts, Letters letters) {
        this.announcements = announcements;
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        var id = UUID.fromString(details.getOrDefault("announcement", ""));
        var person = new ParticipantId(Long.parseLong(details.getOrDefault("participant", "0")));
        var account = accounts.find(person).filter(found -> !found.closed());
        var announcement = announcements.current(id);
        if (account.isPresent() && announcement.isPresent() && announcements.claimLetter(id, person)) {
            try {
                send(account.get(), announcement.get());
            } catch (RuntimeException e) {
                announcements.releaseLetter(id, person);
                throw e;
            }
        }
    }

    private void send(Account account, Announcement announcement) {
        var email = account.email();
        if (email != null) {
            var words = announcement.in(account.language());
            EmailAddress.parse(email)
                    .ifPresent(address -> letters.send(new Letter(
                            "announcement.letter",
                            address,
                            account.name(),
                            account.language(),
                            "/admin",
                            null,
                            List.of(words.title(), words.text()))));
        }
    }
}
