package org.hemicycle.participation.proposals.help;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.stereotype.Component;

/** Brings a message by mail, in the organisation's name: it is answered on the platform. */
@Component
class AidLetter implements Job {
    private static final String NAME = "proposals.aid-message";
    private final Accounts accounts;
    private final Letters letters;
    private final Jobs jobs;

    AidLetter(Accounts accounts, Letters letters, Jobs jobs) {
        this.accounts = accounts;
        this.letters = letters;
        this.jobs = jobs;
    }

    /** Sends it soon, if this transaction is kept. */
    void to(ParticipantId person, ProposalId proposal, String from, String body, String key) {
        jobs.enqueue(
                NAME,
                key,
                Map.of("person", person.toString(), "proposal", proposal.toString(), "from", from, "body", body));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        var path = "/proposals/" + details.getOrDefault("proposal", "0") + "/messages";
        accounts.find(new ParticipantId(Long.parseLong(details.getOrDefault("person", "0"))))
                .filter(account -> account.email() != null)
                .ifPresent(account -> letters.send(new Letter(
                        "proposals.aid-message",
                        new EmailAddress(Objects.requireNonNull(account.email())),
                        account.name(),
                        account.language(),
                        path,
                        null,
                        List.of(details.getOrDefault("from", ""), details.getOrDefault("body", "")))));
    }
}
