package org.hemicycle.manager.announcements;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All announcements. Publishing one writes a row; {@link Spreading} brings it to those it is for. */
@Repository
@Transactional
public class Announcements {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Announcement.Words>> WORDS = new TypeReference<>() {};
    private static final String SELECT = """
            select a.*, (select count(*) from announcement_recipient r where r.announcement_id = a.id and r.sent_version > 0) as reached
              from announcement a""";

    private final JdbcClient sql;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;

    Announcements(JdbcClient sql, Organisations organisations, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a wish. */
    public sealed interface Outcome {
        record Published(Announcement announcement) implements Outcome {}

        /** By field the code of what is wrong; nothing was done. */
        record Invalid(Map<String, String> problems) implements Outcome {}
    }

    /** An organisation that it has reached, or will. */
    public record Recipient(String id, String slug, LocalizedText name, String cell, boolean reached) {}

    /** One page, the latest first. */
    @Transactional(readOnly = true)
    public Page<Announcement> list(@Nullable String after, int limit) {
        var place = place(after);
        var query = sql.sql(SELECT + (place.isPresent() ? " where (a.created_at, a.id) < (:at, :id)" : "")
                        + " order by a.created_at desc, a.id desc limit :limit")
                .param("limit", limit + 1);
        if (place.isPresent()) {
            query = query.param("at", Timestamp.from(place.get().at()))
                    .param("id", place.get().id());
        }
        List<Announcement> found = query.query(Announcements::map).list();
        return new Page<>(
                found.stream().limit(limit).toList(),
                found.size() <= limit ? Optional.empty() : Optional.of(cursor(found.get(limit - 1))));
    }

    @Transactional(readOnly = true)
    public Optional<Announcement> find(UUID id) {
        return sql.sql(SELECT + " where a.id = ?")
                .param(id)
                .query(Announcements::map)
                .optional();
    }

    /** What is wrong with a draft, by field; nothing is done. */
    @Transactional(readOnly = true)
    public Map<String, String> problems(AnnouncementDraft draft) {
        var problems = new TreeMap<>(draft.problems(clock.instant()));
        if (draft.audience().equals("list")
                && ids(draft).size() < draft.audienceKeys().size()) {
            problems.putIfAbsent("audienceKeys", "unknown-organisation");
        }
        return problems;
    }

    /** To how many organisations it would go now. */
    @Transactional(readOnly = true)
    public int audience(AnnouncementDraft draft) {
        return sql.sql("select count(*) from tenant t where " + Spreading.AT_HOME + " and " + Spreading.MEANT)
                .param("audience", draft.audience())
                .param("keys", keys(draft).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    public Outcome publish(AnnouncementDraft draft, Actor actor) {
        var problems = problems(draft);
        if (!problems.isEmpty() || draft.shownUntil() == null) {
            return new Outcome.Invalid(problems);
        }
        var now = clock.instant();
        var id = UUID.randomUUID();
        sql.sql("""
                insert into announcement (id, words, severity, shown_from, shown_until, audience, audience_keys, by_mail, created_by, created_at)
                values (?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(id)
                .param(JSON.writeValueAsString(draft.words()))
                .param(draft.severity())
                .param(Timestamp.from(draft.shownFrom() == null ? now : draft.shownFrom()))
                .param(Timestamp.from(draft.shownUntil()))
                .param(draft.audience())
                .param(keys(draft).toArray(String[]::new))
                .param(draft.byMail())
                .param(actor.name())
                .param(Timestamp.from(now))
                .update();
        var announcement = find(id).orElseThrow();
        audit.record(
                actor,
                "announcement.published",
                Map.of("announcement", id, "audience", draft.audience(), "title", announcement.words()));
        return new Outcome.Published(announcement);
    }

    /** Takes it back: it is shown no more, and letters that have not left do not leave. Says whether there was anything to take. */
    public boolean withdraw(UUID id, Actor actor) {
        var now = Timestamp.from(clock.instant());
        boolean withdrawn = sql.sql("""
                update announcement set withdrawn_by = ?, withdrawn_at = ?, version = version + 1
                 where id = ? and withdrawn_at is null and shown_until > ?
                """).params(actor.name(), now, id, now).update() == 1;
        if (withdrawn) {
            audit.record(actor, "announcement.withdrawn", Map.of("announcement", id));
        }
        return withdrawn;
    }

    /** Organisations that it goes to, by their slugs, after one of them. */
    @Transactional(readOnly = true)
    public List<Recipient> recipients(UUID id, String afterSlug, int limit) {
        return sql.sql("""
                select t.id, t.slug, t.name, r.cell, r.sent_version > 0 as reached
                  from announcement_recipient r join tenant t on t.id = r.tenant_id
                 where r.announcement_id = ? and t.slug > ? order by t.slug limit ?
                """)
                .params(id, afterSlug, limit)
                .query((row, _) -> new Recipient(
                        row.getString("id"),
                        row.getString("slug"),
                        JSON.readValue(row.getString("name"), LocalizedText.class),
                        row.getString("cell"),
                        row.getBoolean("reached")))
                .list();
    }

    private List<String> keys(AnnouncementDraft draft) {
        return switch (draft.audience()) {
            case "all" -> List.of();
            case "list" -> ids(draft);
            default -> draft.audienceKeys();
        };
    }

    private List<String> ids(AnnouncementDraft draft) {
        return draft.audienceKeys().stream()
                .flatMap(slug -> organisations.find(slug).stream())
                .map(found -> found.tenant().id().value())
                .distinct()
                .toList();
    }

    static Announcement map(ResultSet row, int index) throws SQLException {
        var withdrawn = row.getTimestamp("withdrawn_at");
        return new Announcement(
                row.getObject("id", UUID.class),
                JSON.readValue(row.getString("words"), WORDS),
                row.getString("severity"),
                row.getTimestamp("shown_from").toInstant(),
                row.getTimestamp("shown_until").toInstant(),
                row.getString("audience"),
                List.of((String[]) row.getArray("audience_keys").getArray()),
                row.getBoolean("by_mail"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("withdrawn_by"),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getInt("reached"),
                row.getLong("version"));
    }

    private record Place(Instant at, UUID id) {}

    static boolean reads(String cursor) {
        return place(cursor).isPresent();
    }

    private static String cursor(Announcement last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.createdAt() + " " + last.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Place> place(@Nullable String cursor) {
        try {
            if (cursor == null) {
                return Optional.empty();
            }
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            return Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
