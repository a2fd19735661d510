package org.hemicycle.participation.proposals.authors;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.Proposals;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.stereotype.Component;

/** Tells somebody by mail that they are invited to write a proposal together. */
@Component
class InvitationToWrite implements Job {
    private static final String NAME = "proposals.invitation";
    private final Accounts accounts;
    private final Proposals proposals;
    private final Letters letters;
    private final Jobs jobs;

    InvitationToWrite(Accounts accounts, Proposals proposals, Letters letters, Jobs jobs) {
        this.accounts = accounts;
        this.proposals = proposals;
        this.letters = letters;
        this.jobs = jobs;
    }

    /** Sends it soon, if this transaction is kept. */
    void to(ParticipantId person, ProposalId proposal, String by) {
        jobs.enqueue(
                NAME,
                proposal + ":" + person,
                Map.of("person", person.toString(), "proposal", proposal.toString(), "by", by));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        var id = new ProposalId(Long.parseLong(details.getOrDefault("proposal", "0")));
        var title = proposals.find(id, null).map(Proposal::title);
        accounts.find(new ParticipantId(Long.parseLong(details.getOrDefault("person", "0"))))
                .filter(account -> account.email() != null && title.isPresent())
                .ifPresent(account -> letters.send(new Letter(
                        "proposals.invitation",
                        new EmailAddress(java.util.Objects.requireNonNull(account.email())),
                        account.name(),
                        account.language(),
                        id.path(),
                        null,
                        List.of(details.getOrDefault("by", ""), title.orElse("")))));
    }
}
