package org.hemicycle.participation.spaces.assemblies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What assemblies are, and who sits in them. */
@Component
@Transactional
class Assemblies {
    private static final LocalizedText NOTHING = LocalizedText.of(Map.of());
    private final JdbcClient sql;
    private final AuditLog log;

    Assemblies(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** Somebody who sits there; days in ISO form, empty for none. */
    record Seat(long id, String name, LocalizedText role, String since, String until) {}

    /** An assembly in the administration. */
    record Sheet(long space, String slug, LocalizedText title, BodyDraft body, List<Seat> seats) {
        Sheet {
            seats = List.copyOf(seats);
        }
    }

    @Transactional(readOnly = true)
    Optional<Sheet> find(long space) {
        return sql.sql("""
                select s.slug, s.title, l.* from space s left join assembly l on l.space_id = s.id where s.id = ? and s.type = 'assembly'
                """)
                .param(space)
                .query((row, _) ->
                        new Sheet(space, row.getString("slug"), Localized.text(row, "title"), body(row), seats(space)))
                .optional();
    }

    void keep(SignedIn actor, long space, BodyDraft body) {
        sql.sql("""
                insert into assembly (space_id, purpose, composition, workings, created_by, closing_reason, created_on, lasts_until, closed_on, links)
                values (:space, cast(:purpose as jsonb), cast(:composition as jsonb), cast(:workings as jsonb), cast(:createdBy as jsonb),
                        cast(:reason as jsonb), :created, :lasts, :closed, :links)
                on conflict (space_id) do update
                   set purpose = excluded.purpose, composition = excluded.composition, workings = excluded.workings,
                       created_by = excluded.created_by, closing_reason = excluded.closing_reason, created_on = excluded.created_on,
                       lasts_until = excluded.lasts_until, closed_on = excluded.closed_on, links = excluded.links
                """)
                .param("space", space)
                .param("purpose", Localized.json(body.word("purpose")))
                .param("composition", Localized.json(body.word("composition")))
                .param("workings", Localized.json(body.word("workings")))
                .param("createdBy", Localized.json(body.word("created-by")))
                .param("reason", Localized.json(body.word("closing-reason")))
                .param("created", BodyDraft.day(body.createdOn()), Types.DATE)
                .param("lasts", BodyDraft.day(body.lastsUntil()), Types.DATE)
                .param("closed", BodyDraft.day(body.closedOn()), Types.DATE)
                .param("links", body.addresses().toArray(String[]::new))
                .update();
        log.write(actor, "assembly.changed", Map.of("space", space));
    }

    void seat(SignedIn actor, long space, Seat seat) {
        sql.sql("""
                insert into assembly_member (space_id, name, role, since, until, position)
                values (:space, :name, cast(:role as jsonb), :since, :until,
                        (select coalesce(max(position), 0) + 1 from assembly_member where space_id = :space))
                """)
                .param("space", space)
                .param("name", seat.name())
                .param("role", Localized.json(seat.role()))
                .param("since", BodyDraft.day(seat.since()), Types.DATE)
                .param("until", BodyDraft.day(seat.until()), Types.DATE)
                .update();
        log.write(actor, "assembly.seated", Map.of("space", space));
    }

    void unseat(SignedIn actor, long space, long seat) {
        if (sql.sql("delete from assembly_member where id = ? and space_id = ?")
                        .params(seat, space)
                        .update()
                == 1) {
            log.write(actor, "assembly.unseated", Map.of("space", space));
        }
    }

    private List<Seat> seats(long space) {
        return sql.sql("select * from assembly_member where space_id = ? order by position, id")
                .param(space)
                .query((row, _) -> new Seat(
                        row.getLong("id"),
                        row.getString("name"),
                        Localized.text(row, "role"),
                        text(row, "since"),
                        text(row, "until")))
                .list();
    }

    private static BodyDraft body(ResultSet row) throws SQLException {
        var links = row.getArray("links");
        return new BodyDraft(
                Map.of(
                        "purpose", Localized.optional(row, "purpose").orElse(NOTHING),
                        "composition", Localized.optional(row, "composition").orElse(NOTHING),
                        "workings", Localized.optional(row, "workings").orElse(NOTHING),
                        "created-by", Localized.optional(row, "created_by").orElse(NOTHING),
                        "closing-reason",
                                Localized.optional(row, "closing_reason").orElse(NOTHING)),
                text(row, "created_on"),
                text(row, "lasts_until"),
                text(row, "closed_on"),
                links == null ? "" : String.join("\n", (String[]) links.getArray()));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
