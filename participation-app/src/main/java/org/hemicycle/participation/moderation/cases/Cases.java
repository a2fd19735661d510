package org.hemicycle.participation.moderation.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.hemicycle.participation.moderation.Sign;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.modules.Reportable;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The cases of the bound organisation, one for each thing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Cases {
    static final int PAGE = 20;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Integer>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<Sign>> SIGNS = new TypeReference<>() {};
    private static final String SELECT = """
            select c.*,
                   coalesce((select jsonb_object_agg(r.reason, r.people) from (
                       select reason, count(*) as people from moderation_report where case_id = c.id group by reason) r), '{}') as reasons,
                   exists (select from moderation_decision d join moderation_appeal a on a.decision_id = d.id
                            where d.case_id = c.id and a.outcome is null) as appealed
              from moderation_case c
            """;

    private final JdbcClient sql;

    Cases(JdbcClient sql) {
        this.sql = sql;
    }

    /** The case of a thing, opened when there is none; what it stands in and who wrote it are noted as they are now. */
    public long open(Reportable.Thing thing) {
        return open(new ThingRef(thing.type(), thing.id()), thing.space(), thing.author());
    }

    /** The same of something that no module knows. */
    public long open(ThingRef thing, @Nullable Long space, @Nullable Long author) {
        return sql.sql("""
                insert into moderation_case (subject_type, subject_id, space_id, author_id, state)
                values (:type, :id, :space, :author, 'waiting')
                on conflict (subject_type, subject_id) do update
                   set space_id = excluded.space_id, author_id = excluded.author_id, changed_at = now()
                returning id
                """)
                .param("type", thing.type())
                .param("id", thing.id())
                .param("space", space, Types.BIGINT)
                .param("author", author, Types.BIGINT)
                .query(Long.class)
                .single();
    }

    Optional<Case> find(long id) {
        return sql.sql(SELECT + " where c.id = ?").param(id).query(Cases::map).optional();
    }

    Optional<Case> of(ThingRef thing) {
        return sql.sql(SELECT + " where c.subject_type = ? and c.subject_id = ?")
                .params(thing.type(), thing.id())
                .query(Cases::map)
                .optional();
    }

    /** The space of a case; empty where there is none. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public OptionalLong spaceOf(long id) {
        return sql
                .sql("select space_id from moderation_case where id = ? and space_id is not null")
                .param(id)
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Holds the row until the transaction ends, and says its version. */
    Optional<Integer> lock(long id) {
        return sql.sql("select version from moderation_case where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    void move(long id, CaseState state, boolean hidden) {
        sql.sql(
                        "update moderation_case set state = :state, hidden = :hidden, version = version + 1, changed_at = now() where id = :id")
                .param("state", state.key())
                .param("hidden", hidden)
                .param("id", id)
                .update();
    }

    /** One page of the queue, the latest first, and one more if there are others. */
    List<Case> page(QueueQuery query, Scope scope) {
        return sql.sql(SELECT + """
                 where (:everywhere or c.space_id = any(:spaces))
                   and (:appeals or c.state = :state)
                   and (not :appeals or exists (select from moderation_decision d join moderation_appeal a on a.decision_id = d.id
                                                  where d.case_id = c.id and a.outcome is null))
                   and (:space::bigint is null or c.space_id = :space)
                   and (:type = '' or c.subject_type = :type)
                   and (:reason = '' or exists (select from moderation_report r where r.case_id = c.id and r.reason = :reason)
                        or :reason = any(c.held))
                   and (:before = 0 or c.id < :before)
                 order by c.id desc
                 limit :limit
                """)
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .param("appeals", query.appeals())
                .param("state", query.appeals() ? "" : query.state().key())
                .param("space", query.space(), Types.BIGINT)
                .param("type", query.type())
                .param("reason", query.reason())
                .param("before", query.before())
                .param("limit", PAGE + 1)
                .query(Cases::map)
                .list();
    }

    /** How many wait for a moderator, and how many appeals for an answer. */
    Waiting waiting(Scope scope) {
        return sql.sql("""
                select count(*) filter (where c.state = 'waiting') as cases,
                       count(*) filter (where exists (
                         select from moderation_decision d join moderation_appeal a on a.decision_id = d.id
                          where d.case_id = c.id and a.outcome is null)) as appeals
                  from moderation_case c
                 where c.state in ('waiting', 'hidden') and (:everywhere or c.space_id = any(:spaces))
                """)
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .query((row, _) -> new Waiting(row.getInt("cases"), row.getInt("appeals")))
                .single();
    }

    /** What waits. */
    record Waiting(int cases, int appeals) {}

    private static Case map(ResultSet row, int index) throws SQLException {
        Float spam = row.getObject("spam", Float.class);
        return new Case(
                row.getLong("id"),
                new ThingRef(row.getString("subject_type"), row.getLong("subject_id")),
                row.getObject("space_id", Long.class),
                row.getObject("author_id", Long.class),
                CaseState.parse(row.getString("state")).orElseThrow(),
                Arrays.asList((String[]) row.getArray("held").getArray()),
                row.getBoolean("hidden"),
                spam == null ? null : spam.doubleValue(),
                JSON.readValue(row.getString("signs"), SIGNS),
                row.getInt("reports"),
                JSON.readValue(row.getString("reasons"), REASONS),
                row.getBoolean("appealed"),
                row.getInt("version"),
                Objects.requireNonNull(Localized.instant(row, "opened_at")));
    }
}
