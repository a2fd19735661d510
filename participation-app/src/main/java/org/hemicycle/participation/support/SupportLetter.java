package org.hemicycle.participation.support;

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

/** Tells one administrator that an operator asks for access, as long as the request waits. */
@Component
class SupportLetter implements Job {
    static final String NAME = "support.letter-to";
    private final Accesses accesses;
    private final Accounts accounts;
    private final Letters letters;

    SupportLetter(Accesses accesses, Accounts accounts, Letters letters) {
        this.accesses = accesses;
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        var id = UUID.fromString(details.getOrDefault("access", ""));
        var person = new ParticipantId(Long.parseLong(details.getOrDefault("participant", "0")));
        if (accesses.find(id).filter(Access::waits).isPresent()) {
            accounts.find(person).filter(account -> !account.closed()).ifPresent(this::send);
        }
    }

    private void send(Account account) {
        var email = account.email();
        if (email != null) {
            EmailAddress.parse(email)
                    .ifPresent(address -> letters.send(new Letter(
                            "support.letter", address, account.name(), account.language(), "/admin/support", null)));
        }
    }
}
