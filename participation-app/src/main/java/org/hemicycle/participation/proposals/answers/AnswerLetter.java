package org.hemicycle.participation.proposals.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.Account;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.letters.Letter;
import org.hemicycle.participation.letters.Letters;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.tenancy.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells somebody that a proposal of theirs, or one that they follow, has been answered; the answer stands on its page. */
@Component
class AnswerLetter implements Job {
    static final String NAME = "proposals.answer-letter";
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final Letters letters;

    AnswerLetter(JdbcClient sql, TransactionTemplate transaction, Accounts accounts, Letters letters) {
        this.sql = sql;
        this.transaction = transaction;
        this.accounts = accounts;
        this.letters = letters;
    }

    private record Answered(String title, @Nullable Long author) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        var proposal = new ProposalId(Long.parseLong(details.getOrDefault("proposal", "0")));
        var person = new ParticipantId(Long.parseLong(details.getOrDefault("person", "0")));
        accounts.find(person)
                .filter(account -> !account.closed() && account.email() != null)
                .ifPresent(account -> answered(proposal).ifPresent(one -> write(account, proposal, one)));
    }

    private Optional<Answered> answered(ProposalId id) {
        return transaction.execute(_ -> sql.sql(
                        "select title, author_id from proposal where id = ? and removed_at is null and hidden_at is null")
                .param(id.value())
                .query((row, _) -> new Answered(row.getString("title"), row.getObject("author_id", Long.class)))
                .optional());
    }

    private void write(Account account, ProposalId id, Answered answered) {
        var author = answered.author();
        boolean own = author != null && author == account.id().value();
        letters.send(new Letter(
                        own ? "proposals.answers.letter" : "proposals.answers.followed",
                        new EmailAddress(String.valueOf(account.email())),
                        account.name(),
                        account.language(),
                        id.path(),
                        null,
                        List.of(answered.title()))
                .ofComfort());
    }
}
