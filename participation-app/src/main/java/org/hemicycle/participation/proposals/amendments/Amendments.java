package org.hemicycle.participation.proposals.amendments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.proposals.ProposalDraft;
import org.hemicycle.participation.proposals.history.Versions;
import org.hemicycle.participation.prose.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The amendments of an organisation: written, withdrawn, accepted, rejected, and made proposals of their own. */
@Component
class Amendments {
    private final JdbcClient sql;
    private final Versions versions;

    Amendments(JdbcClient sql, Versions versions) {
        this.sql = sql;
        this.versions = versions;
    }

    @Transactional(readOnly = true)
    public Optional<Amendment> find(long id) {
        return sql.sql("select * from amendment where id = ?")
                .param(id)
                .query(Amendments::amendment)
                .optional();
    }

    /** Keeps a suggestion; sent twice with one key, it stands once. */
    @Transactional
    public long suggest(Proposal proposal, ProposalDraft text, SignedIn author) {
        return sql.sql("""
                insert into amendment (proposal_id, author_id, author_name, title, body, base_title, base_body, submission)
                values (:proposal, :author, :name, :title, :body, :baseTitle, :base, :submission)
                on conflict (submission) do nothing returning id
                """)
                .param("proposal", proposal.id().value())
                .param("author", author.id().value())
                .param("name", author.name())
                .param("title", text.cleanTitle())
                .param("body", text.cleanBody())
                .param("baseTitle", proposal.title())
                .param("base", proposal.body())
                .param("submission", text.submission())
                .query(Long.class)
                .optional()
                .orElseGet(() -> sql.sql("select id from amendment where submission = ? and author_id = ?")
                        .params(
                                Objects.requireNonNull(text.submission()),
                                author.id().value())
                        .query(Long.class)
                        .single());
    }

    /** Takes back one's own suggestion, as long as nobody has reacted. */
    @Transactional
    public boolean withdraw(long id, SignedIn author) {
        return sql.sql(
                                "update amendment set state = 'withdrawn' where id = ? and author_id = ? and state = 'evaluating'")
                        .params(id, author.id().value())
                        .update()
                == 1;
    }

    /** Makes the suggestion the text of the proposal, if the text is still the one that its authors have read. */
    @Transactional
    public boolean accept(Amendment amendment, Proposal proposal, int read, String reaction) {
        return react(amendment, "accepted", reaction)
                && versions.change(
                        proposal.id(),
                        read,
                        amendment.title(),
                        amendment.body(),
                        amendment.authorId(),
                        amendment.author(),
                        amendment.id());
    }

    @Transactional
    public boolean reject(Amendment amendment, String reaction) {
        return react(amendment, "rejected", reaction);
    }

    /** It has become a proposal of its own. */
    @Transactional
    public void promoted(Amendment amendment, long proposal) {
        sql.sql("update amendment set state = 'promoted', promoted_id = ? where id = ? and state = 'rejected'")
                .params(proposal, amendment.id())
                .update();
    }

    private boolean react(Amendment amendment, String state, String reaction) {
        return sql.sql("""
                update amendment set state = :state, reaction = :reaction, reacted_at = now() where id = :id and state = 'evaluating'
                """)
                        .param("state", state)
                        .param("reaction", reaction)
                        .param("id", amendment.id())
                        .update()
                == 1;
    }

    private static Amendment amendment(ResultSet row, int number) throws SQLException {
        return new Amendment(
                row.getLong("id"),
                row.getLong("proposal_id"),
                row.getObject("author_id", Long.class),
                row.getString("author_name"),
                row.getString("title"),
                row.getString("body"),
                row.getString("base_title"),
                row.getString("base_body"),
                Amendment.State.of(row.getString("state")),
                row.getString("reaction"),
                row.getObject("promoted_id", Long.class),
                row.getTimestamp("hidden_at") != null,
                Objects.requireNonNull(Localized.instant(row, "created_at")));
    }
}
