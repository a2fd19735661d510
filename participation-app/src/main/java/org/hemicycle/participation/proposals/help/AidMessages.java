package org.hemicycle.participation.proposals.help;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.prose.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have written to one another about an offer or a request; each sees only their own conversation. */
@Component
class AidMessages {
    private static final int MOST_A_DAY = 20;

    private final JdbcClient sql;
    private final AidLetter letter;

    AidMessages(JdbcClient sql, AidLetter letter) {
        this.sql = sql;
        this.letter = letter;
    }

    /** A message, between the author of the proposal and one other person. */
    record Message(long id, long with, String withName, boolean mine, String body, Instant at) {}

    /** What became of a message. */
    enum Sending {
        SENT,
        TOO_MANY,
        NOBODY_THERE
    }

    /** The reader's messages about the proposal, the oldest first, with all those they wrote to or who wrote to them. */
    @Transactional(readOnly = true)
    public List<Message> of(ProposalId id, SignedIn reader) {
        return sql.sql("""
                select m.id, m.sender_id = :reader as mine, r.id as with, r.name as with_name, m.body, m.created_at
                  from aid_message m
                  join participant r on r.id = case when m.sender_id = :reader then m.recipient_id else m.sender_id end
                 where m.proposal_id = :id and (m.sender_id = :reader or m.recipient_id = :reader)
                 order by r.id, m.id limit 500
                """)
                .param("id", id.value())
                .param("reader", reader.id().value())
                .query((row, _) -> new Message(
                        row.getLong("id"),
                        row.getLong("with"),
                        row.getString("with_name"),
                        row.getBoolean("mine"),
                        row.getString("body"),
                        Objects.requireNonNull(Localized.instant(row, "created_at"))))
                .list();
    }

    /** Writes to the author; the author writes to somebody who wrote first. Sent twice with one key, it is sent once. */
    @Transactional
    public Sending send(
            Proposal proposal, SignedIn sender, Optional<ParticipantId> to, String body, String submission) {
        var recipient = recipient(proposal, sender, to);
        if (recipient.isEmpty()) {
            return Sending.NOBODY_THERE;
        }
        if (sentToday(sender) >= MOST_A_DAY) {
            return Sending.TOO_MANY;
        }
        int added = sql.sql("""
                insert into aid_message (proposal_id, sender_id, recipient_id, body, submission)
                values (:id, :sender, :recipient, :body, :submission) on conflict (submission) do nothing
                """)
                .param("id", proposal.id().value())
                .param("sender", sender.id().value())
                .param("recipient", recipient.get().value())
                .param("body", body)
                .param("submission", submission)
                .update();
        if (added == 1) {
            letter.to(recipient.get(), proposal.id(), sender.name(), body, submission);
        }
        return Sending.SENT;
    }

    /** Says that nothing is needed any more, or that something is again. */
    @Transactional
    public boolean resolve(ProposalId id, SignedIn author, boolean resolved) {
        return sql.sql("""
                update proposal set resolved_at = case when :resolved then now() end
                 where id = :id and author_id = :author and aid is not null and (resolved_at is null) = :resolved
                """)
                        .param("resolved", resolved)
                        .param("id", id.value())
                        .param("author", author.id().value())
                        .update()
                == 1;
    }

    private Optional<ParticipantId> recipient(Proposal proposal, SignedIn sender, Optional<ParticipantId> to) {
        if (!proposal.writtenBy(sender)) {
            return Optional.ofNullable(proposal.authorId()).map(ParticipantId::new);
        }
        return to.filter(person -> of(proposal.id(), sender).stream()
                .anyMatch(message -> message.with() == person.value() && !message.mine()));
    }

    private int sentToday(SignedIn sender) {
        return sql.sql("select count(*) from aid_message where sender_id = ? and created_at > now() - interval '1 day'")
                .param(sender.id().value())
                .query(Integer.class)
                .single();
    }
}
