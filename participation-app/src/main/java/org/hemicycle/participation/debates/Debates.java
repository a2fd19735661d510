package org.hemicycle.participation.debates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The debates of an organisation. */
@Component
@Transactional
public class Debates {
    private static final String SELECT = """
            select d.*, coalesce(y.comments, 0) as comments
              from debate d left join comment_tally y on y.subject_type = 'debate' and y.subject_id = d.id
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Debates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Debate> find(DebateId id) {
        return sql.sql(SELECT + " where d.id = ?")
                .param(id.value())
                .query(this::map)
                .optional();
    }

    /** Those of a component that everybody may read, the latest first, and one more if there are others. */
    @Transactional(readOnly = true)
    List<Debate> page(long component, long before, int size) {
        return sql.sql(SELECT + """
                 where d.component_id = :component and d.hidden_at is null and d.removed_at is null and (:before = 0 or d.id < :before)
                 order by d.id desc limit :limit
                """)
                .param("component", component)
                .param("before", before)
                .param("limit", size + 1)
                .query(this::map)
                .list();
    }

    @Transactional(readOnly = true)
    int count(long component) {
        return sql.sql(
                        "select count(*) from debate where component_id = ? and hidden_at is null and removed_at is null")
                .param(component)
                .query(Integer.class)
                .single();
    }

    /** All in the spaces of somebody of the staff, the latest first, and one more if there are others. */
    @Transactional(readOnly = true)
    List<Debate> desk(Scope scope, long before, int size) {
        return sql.sql(SELECT + """
                  join component c on c.id = d.component_id
                 where (:everywhere or c.space_id = any(:spaces)) and d.removed_at is null and (:before = 0 or d.id < :before)
                 order by d.id desc limit :limit
                """)
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .param("before", before)
                .param("limit", size + 1)
                .query(this::map)
                .list();
    }

    /** Opens a debate; sent twice, it stands once. */
    DebateId open(DebateDraft draft, SignedIn author, boolean official, boolean held) {
        var zone = CurrentTenant.get().timeZone();
        return sql.sql("""
                insert into debate (component_id, title, body, author_id, author_name, official, columns, opens_at, closes_at,
                                    hidden_at, submission)
                values (:component, :title, :body, :author, :name, :official, :columns, :opens, :closes,
                        case when :held then now() end, :submission)
                on conflict (submission) do nothing returning id
                """)
                .param("component", draft.component())
                .param("title", draft.cleanTitle())
                .param("body", draft.cleanBody())
                .param("author", author.support() == null ? author.id().value() : null, Types.BIGINT)
                .param("name", author.name())
                .param("official", official)
                .param("columns", draft.columns() != null)
                .param("opens", stamp(draft.opensAt(zone)), Types.TIMESTAMP)
                .param("closes", stamp(draft.closesAt(zone)), Types.TIMESTAMP)
                .param("held", held)
                .param("submission", draft.submission(), Types.VARCHAR)
                .query(Long.class)
                .optional()
                .or(() -> sentBefore(draft, author))
                .map(DebateId::new)
                .orElseThrow();
    }

    /** What an earlier click of the same form has opened. */
    @Transactional(readOnly = true)
    Optional<Long> sentBefore(DebateDraft draft, SignedIn author) {
        return sql.sql("select id from debate where submission = :submission and author_id = :author")
                .param("submission", draft.submission(), Types.VARCHAR)
                .param("author", author.id().value())
                .query(Long.class)
                .optional();
    }

    /** Changes one that is not concluded; false when somebody was faster. */
    boolean change(DebateId id, DebateDraft draft) {
        var zone = CurrentTenant.get().timeZone();
        return sql.sql("""
                update debate
                   set title = :title, body = :body, columns = :columns, opens_at = :opens, closes_at = :closes, edited_at = now(),
                       version = version + 1
                 where id = :id and version = :version and closed_at is null and removed_at is null
                """)
                        .param("title", draft.cleanTitle())
                        .param("body", draft.cleanBody())
                        .param("columns", draft.columns() != null)
                        .param("opens", stamp(draft.opensAt(zone)), Types.TIMESTAMP)
                        .param("closes", stamp(draft.closesAt(zone)), Types.TIMESTAMP)
                        .param("id", id.value())
                        .param("version", draft.version(), Types.INTEGER)
                        .update()
                == 1;
    }

    /** Closes one with a conclusion, or words the conclusion anew; false when somebody was faster. */
    boolean conclude(DebateId id, String conclusion, int version, SignedIn actor) {
        return sql.sql("""
                update debate
                   set closed_at = coalesce(closed_at, now()), conclusion = :conclusion, concluded_by = :actor, version = version + 1
                 where id = :id and version = :version and removed_at is null
                """)
                        .param("conclusion", conclusion)
                        .param("actor", actor.support() == null ? actor.id().value() : null, Types.BIGINT)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static @Nullable Timestamp stamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private Debate map(ResultSet row, int index) throws SQLException {
        var opens = Localized.instant(row, "opens_at");
        var closes = Localized.instant(row, "closes_at");
        return new Debate(
                new DebateId(row.getLong("id")),
                row.getLong("component_id"),
                row.getString("title"),
                row.getString("body"),
                row.getObject("author_id", Long.class),
                row.getString("author_name"),
                row.getBoolean("official"),
                row.getBoolean("columns"),
                opens,
                closes,
                DebateState.of(
                        opens,
                        closes,
                        Localized.instant(row, "closed_at"),
                        row.getString("conclusion"),
                        clock.instant()),
                Objects.requireNonNull(Localized.instant(row, "published_at")),
                Localized.instant(row, "edited_at"),
                row.getTimestamp("hidden_at") != null,
                row.getTimestamp("removed_at") != null,
                row.getInt("version"),
                row.getInt("comments"));
    }
}
