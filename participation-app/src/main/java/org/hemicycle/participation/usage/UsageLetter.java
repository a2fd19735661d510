package org.hemicycle.participation.usage;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.Account;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.themes.Message;
import org.springframework.stereotype.Component;

/** Tells one administrator that a limit is near or reached. */
@Component
class UsageLetter implements Job {
    static final String NAME = "usage.letter-to";

    private final Accounts accounts;
    private final Letters letters;

    UsageLetter(Accounts accounts, Letters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        var person = new ParticipantId(Long.parseLong(details.getOrDefault("participant", "0")));
        var full = details.getOrDefault("standing", "").equals("full");
        Quota.of(details.getOrDefault("quota", ""))
                .ifPresent(quota -> accounts.find(person)
                        .filter(account -> !account.closed())
                        .ifPresent(account -> send(account, quota, full)));
    }

    private void send(Account account, Quota quota, boolean full) {
        var email = account.email();
        if (email != null) {
            EmailAddress.parse(email)
                    .ifPresent(address -> letters.send(new Letter(
                            full ? "usage.letter.full" : "usage.letter.near",
                            address,
                            account.name(),
                            account.language(),
                            "/admin/usage",
                            null,
                            List.of(Message.of("quota." + quota.key()), Message.of("usage.then." + quota.key())))));
        }
    }
}
