package org.hemicycle.participation.proposals.claims;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.themes.FormErrors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who says that imported proposals are theirs. */
@Component
@Transactional
class Claims {
    private static final String VERIFIED =
            "exists (select from verification v where v.participant_id = %s and (v.expires_at is null or v.expires_at > now()))";
    private final JdbcClient sql;
    private final AuditLog log;

    Claims(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** The proposal, if it was imported with names and nobody has been confirmed as its author. */
    @Transactional(readOnly = true)
    Optional<Claimable> find(ProposalId id, SignedIn reader) {
        return sql.sql("""
                select p.id, p.title, array_to_string(o.authors, ', ') as former, o.source, %s as verified,
                       exists (select from proposal_claim k where k.proposal_id = p.id and k.participant_id = :reader and k.decided_at is null) as asked
                  from proposal p
                  join proposal_origin o on o.proposal_id = p.id and o.authors <> '{}' and o.source not like 'table:%%'
                  join component c on c.id = p.component_id and c.published_at is not null
                  join space s on s.id = c.space_id and s.published_at is not null
                 where p.id = :id and p.author_id is null and p.removed_at is null and p.hidden_at is null
                """.formatted(verifies() ? VERIFIED.formatted(":reader") : "true"))
                .param("id", id.value())
                .param("reader", reader.id().value())
                .query((row, _) -> new Claimable(
                        id,
                        row.getString("title"),
                        row.getString("former"),
                        row.getString("source"),
                        row.getBoolean("verified"),
                        row.getBoolean("asked"),
                        "",
                        FormErrors.NONE))
                .optional();
    }

    /** Asks; a second time changes nothing. */
    void ask(SignedIn reader, ProposalId id, String words) {
        sql.sql("""
                insert into proposal_claim (proposal_id, participant_id, words)
                select :id, id, :words from participant where id = :person
                on conflict (proposal_id, participant_id) do update set words = excluded.words, asked_at = now(), decided_at = null, accepted = null
                 where proposal_claim.decided_at is not null
                """)
                .param("id", id.value())
                .param("person", reader.id().value())
                .param("words", words)
                .update();
    }

    /** Those that nobody has decided, oldest first. */
    @Transactional(readOnly = true)
    List<Claim> open(Scope scope) {
        return sql.sql("""
                select k.id, p.id as proposal, c.space_id, p.title, array_to_string(o.authors, ', ') as former, w.name, %s as verified,
                       k.words, k.asked_at
                  from proposal_claim k
                  join proposal p on p.id = k.proposal_id and p.removed_at is null
                  join component c on c.id = p.component_id
                  join proposal_origin o on o.proposal_id = p.id
                  join participant w on w.id = k.participant_id
                 where k.decided_at is null and (:everywhere or c.space_id = any(:spaces))
                 order by k.id limit 200
                """.formatted(verifies() ? VERIFIED.formatted("k.participant_id") : "false"))
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .query((row, _) -> new Claim(
                        row.getLong("id"),
                        new ProposalId(row.getLong("proposal")),
                        row.getLong("space_id"),
                        row.getString("title"),
                        row.getString("former"),
                        row.getString("name"),
                        row.getBoolean("verified"),
                        row.getString("words"),
                        Objects.requireNonNull(Localized.instant(row, "asked_at"))))
                .list();
    }

    /** Makes the person the author, under the name of their account; other claims of it are refused. */
    void accept(SignedIn actor, Claim claim) {
        int given = sql.sql("""
                update proposal p set author_id = w.id, author_name = w.name, origin = 'participant'
                  from proposal_claim k join participant w on w.id = k.participant_id
                 where k.id = ? and k.decided_at is null and p.id = k.proposal_id and p.author_id is null
                """).param(claim.id()).update();
        if (given == 1) {
            sql.sql("""
                    update proposal_claim set decided_at = now(), accepted = (id = :id), decided_by = (select id from participant where id = :by)
                     where proposal_id = :proposal and decided_at is null
                    """)
                    .param("id", claim.id())
                    .param("proposal", claim.proposal().value())
                    .param("by", actor.id().value())
                    .update();
            log.write(
                    actor,
                    "proposal.claim-accepted",
                    Map.of("proposal", claim.proposal().value()));
        }
    }

    void refuse(SignedIn actor, Claim claim) {
        sql.sql("""
                update proposal_claim set decided_at = now(), accepted = false, decided_by = (select id from participant where id = ?)
                 where id = ? and decided_at is null
                """).params(actor.id().value(), claim.id()).update();
        log.write(
                actor,
                "proposal.claim-refused",
                Map.of("proposal", claim.proposal().value()));
    }

    private static boolean verifies() {
        return Contributions.isOn("verification");
    }
}
