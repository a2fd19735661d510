package org.hemicycle.participation.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** The workshops and desks of an organisation. */
@Component
@Transactional
class Workshops {
    private static final int SHOWN = 100;
    private static final String SELECT = """
            select w.*, s.title as space_title from workshop w left join space s on s.id = w.space_id
            """;
    private final JdbcClient sql;
    private final AuditLog log;

    Workshops(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** Those within the scope: open ones first, then the latest. */
    @Transactional(readOnly = true)
    List<Workshop> list(Scope scope) {
        return sql.sql(SELECT + """
                 where :everywhere or w.space_id = any(:spaces)
                 order by w.closed_at is not null, w.held_on desc, w.id desc limit :limit
                """)
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .param("limit", SHOWN)
                .query(Workshops::workshop)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Workshop> find(long id) {
        return sql.sql(SELECT + "where w.id = ?")
                .param(id)
                .query(Workshops::workshop)
                .optional();
    }

    /** The workshop of an address; there must be one. */
    @Transactional(readOnly = true)
    Workshop existing(long id) {
        return find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The workshop of an address at which something is written; it must be open. */
    @Transactional(readOnly = true)
    Workshop stillOpen(long id) {
        var workshop = existing(id);
        if (!workshop.isOpen()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return workshop;
    }

    /** The space of a workshop; empty for one of the whole organisation, and for none. */
    @Transactional(readOnly = true)
    OptionalLong spaceOf(long id) {
        return find(id).map(Workshop::space).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** Opens one; gives back its number. */
    long open(SignedIn actor, WorkshopDraft draft) {
        long id = bind(sql.sql("""
                insert into workshop (kind, space_id, name, place, held_on, present, created_by)
                values (:kind, :space, cast(:name as jsonb), :place, :day, :present, :by) returning id
                """), draft)
                .param("by", actor.support() == null ? actor.id().value() : null, Types.BIGINT)
                .query((row, _) -> row.getLong("id"))
                .single();
        log.write(actor, "workshop.opened", detail(id, draft.space()));
        return id;
    }

    /** Describes one otherwise, as long as it is open. */
    void change(SignedIn actor, long id, WorkshopDraft draft) {
        int changed = bind(sql.sql("""
                update workshop set kind = :kind, space_id = :space, name = cast(:name as jsonb), place = :place,
                       held_on = :day, present = :present
                 where id = :id and closed_at is null
                """), draft).param("id", id).update();
        if (changed == 1) {
            log.write(actor, "workshop.changed", detail(id, draft.space()));
        }
    }

    void close(SignedIn actor, long id) {
        if (moved("update workshop set closed_at = now() where id = ? and closed_at is null", id)) {
            log.write(actor, "workshop.closed", Map.of("workshop", id));
        }
    }

    void reopen(SignedIn actor, long id) {
        if (moved("update workshop set closed_at = null where id = ? and closed_at is not null", id)) {
            log.write(actor, "workshop.reopened", Map.of("workshop", id));
        }
    }

    private boolean moved(String statement, long id) {
        return sql.sql(statement).param(id).update() == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, WorkshopDraft draft) {
        return statement
                .param("kind", draft.kind().key())
                .param("space", draft.space(), Types.BIGINT)
                .param("name", Localized.json(draft.name()))
                .param("place", draft.place())
                .param("day", draft.day())
                .param("present", draft.present());
    }

    private static Map<String, Long> detail(long id, @Nullable Long space) {
        return space == null ? Map.of("workshop", id) : Map.of("workshop", id, "space", space);
    }

    private static Workshop workshop(ResultSet row, int number) throws SQLException {
        return new Workshop(
                row.getLong("id"),
                WorkshopKind.parse(row.getString("kind")).orElseThrow(),
                row.getObject("space_id", Long.class),
                Localized.optional(row, "space_title").orElse(null),
                Localized.text(row, "name"),
                row.getString("place"),
                row.getObject("held_on", LocalDate.class),
                row.getInt("present"),
                Localized.instant(row, "closed_at"));
    }
}
