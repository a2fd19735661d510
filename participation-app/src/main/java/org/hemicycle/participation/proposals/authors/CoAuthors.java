package org.hemicycle.participation.proposals.authors;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was invited to write a proposal together with its author, and what they said. */
@Component
class CoAuthors {
    private static final int MOST = 20;
    private static final int SHOWN = 100;

    private final JdbcClient sql;
    private final InvitationToWrite letter;

    CoAuthors(JdbcClient sql, InvitationToWrite letter) {
        this.sql = sql;
        this.letter = letter;
    }

    /** Somebody who could be invited. */
    record Commenter(long id, String name) {}

    /** Those who have commented on the proposal, and were not invited yet. */
    @Transactional(readOnly = true)
    public List<Commenter> commenters(ProposalId id) {
        if (!CurrentTenant.get().hasEnabled("discussions")) {
            return List.of();
        }
        return sql.sql("""
                select distinct r.id, r.name from comment c
                  join participant r on r.id = c.author_id and r.disabled_at is null
                  join proposal p on p.id = :id and p.author_id is distinct from r.id
                 where c.subject_type = 'proposal' and c.subject_id = :id and c.removed_at is null
                   and not exists (select from proposal_writer w where w.proposal_id = :id and w.participant_id = r.id)
                 order by r.name, r.id limit :shown
                """)
                .param("id", id.value())
                .param("shown", SHOWN)
                .query((row, _) -> new Commenter(row.getLong("id"), row.getString("name")))
                .list();
    }

    /** Invites somebody who has commented; nothing happens for anybody else. */
    @Transactional
    public void invite(ProposalId id, SignedIn author, ParticipantId person) {
        if (commenters(id).stream().anyMatch(one -> one.id() == person.value())) {
            insert(id, author, Optional.of(person));
        }
    }

    /** Invites whoever has this address, if somebody has: the author does not learn whether. */
    @Transactional
    public void invite(ProposalId id, SignedIn author, String email) {
        insert(
                id,
                author,
                sql.sql(
                                "select id from participant where lower(email) = lower(?) and confirmed_at is not null and disabled_at is null")
                        .param(email.strip())
                        .query((row, _) -> new ParticipantId(row.getLong("id")))
                        .optional());
    }

    /** What the invited person says; a second word changes nothing. */
    @Transactional
    public boolean answer(ProposalId id, SignedIn person, boolean accepts) {
        return sql.sql("""
                update proposal_writer set state = :state, answered_at = now()
                 where proposal_id = :id and participant_id = :person and state = 'invited'
                """)
                        .param("state", accepts ? "accepted" : "declined")
                        .param("id", id.value())
                        .param("person", person.id().value())
                        .update()
                == 1;
    }

    /** Ends it: by the author, or by the person themselves. */
    @Transactional
    public void end(ProposalId id, SignedIn by, ParticipantId person) {
        sql.sql("""
                delete from proposal_writer w using proposal p
                 where p.id = w.proposal_id and w.proposal_id = :id and w.participant_id = :person
                   and (p.author_id = :by or w.participant_id = :by)
                """)
                .param("id", id.value())
                .param("person", person.value())
                .param("by", by.id().value())
                .update();
    }

    private void insert(ProposalId id, SignedIn author, Optional<ParticipantId> person) {
        person.ifPresent(one -> {
            int added = sql.sql("""
                    insert into proposal_writer (proposal_id, participant_id)
                    select p.id, :person from proposal p
                     where p.id = :id and p.author_id = :author and p.author_id <> :person and p.state <> 'withdrawn'
                       and (select count(*) from proposal_writer w where w.proposal_id = p.id) < :most
                    on conflict do nothing
                    """)
                    .param("person", one.value())
                    .param("id", id.value())
                    .param("author", author.id().value())
                    .param("most", MOST)
                    .update();
            if (added == 1) {
                letter.to(one, id, author.name());
            }
        });
    }
}
