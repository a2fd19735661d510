package org.hemicycle.participation.administration.domains;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.participation.identity.Account;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.stereotype.Component;

/** Tells one administrator what has become of a domain. */
@Component
class DomainLetter implements Job {
    static final String NAME = "domain.letter-to";
    private static final Set<String> KINDS = Set.of("verified", "failing", "stopped", "sender-right", "sender-wrong");
    private final Accounts accounts;
    private final Letters letters;

    DomainLetter(Accounts accounts, Letters letters) {
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
        if (KINDS.contains(details.getOrDefault("key", ""))) {
            accounts.find(person).filter(account -> !account.closed()).ifPresent(account -> send(account, details));
        }
    }

    private void send(Account account, Map<String, String> details) {
        var email = account.email();
        if (email != null) {
            var day = details.getOrDefault("day", "");
            List<Object> words = List.of(details.getOrDefault("name", ""), day.isEmpty() ? "" : Instant.parse(day));
            EmailAddress.parse(email)
                    .ifPresent(address -> letters.send(new Letter(
                            "domains.letter." + details.get("key"),
                            address,
                            account.name(),
                            account.language(),
                            "/admin/domains",
                            null,
                            words)));
        }
    }
}
