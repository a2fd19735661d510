package org.hemicycle.participation.proposals.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The texts that proposals have had. The first is written down when there comes to be a second. */
@Component
public class Versions {
    private final JdbcClient sql;

    Versions(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A text that a proposal has had.
     *
     * @param editor name of who wrote it; empty for nobody any more
     * @param amendment whether it came from somebody's amendment
     */
    public record Version(int number, String title, String body, String editor, boolean amendment, Instant at) {}

    /** All texts of a proposal, the latest first; none for one that was never changed. */
    @Transactional(readOnly = true)
    public List<Version> of(ProposalId id) {
        return sql.sql("select * from proposal_version where proposal_id = ? order by number desc")
                .param(id.value())
                .query(Versions::version)
                .list();
    }

    /**
     * Gives a proposal another text, if it still has the version that the writer has read.
     *
     * @param editor number of who wrote it; null for none
     * @param amendment from which it comes; null for none
     * @return whether it still had
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean change(
            ProposalId id,
            int read,
            String title,
            String body,
            @Nullable Long editor,
            String name,
            @Nullable Long amendment) {
        int changed = sql.sql("""
                with before as (
                  select id, title, body, author_id, author_name, published_at from proposal where id = :id and version = :read for update),
                first as (
                  insert into proposal_version (proposal_id, number, title, body, editor_id, editor_name, created_at)
                  select id, :read, title, body, author_id, author_name, published_at from before
                  on conflict do nothing),
                next as (
                  insert into proposal_version (proposal_id, number, title, body, editor_id, editor_name, amendment_id)
                  select id, :read + 1, :title, :body, :editor, :name, :amendment from before)
                update proposal p set title = :title, body = :body, version = p.version + 1, edited_at = now()
                  from before where p.id = before.id
                """)
                .param("id", id.value())
                .param("read", read)
                .param("title", title)
                .param("body", body)
                .param("editor", editor, Types.BIGINT)
                .param("name", name)
                .param("amendment", amendment, Types.BIGINT)
                .update();
        return changed == 1;
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("title"),
                row.getString("body"),
                row.getString("editor_name"),
                row.getObject("amendment_id") != null,
                Objects.requireNonNull(Localized.instant(row, "created_at")));
    }
}
