package org.hemicycle.manager.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.provisioning.registry.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is to be delivered, and what was. An attempt is taken for a while: whoever dies with it leaves it to another. */
@Repository
@Transactional
public class Deliveries {
    /** How long after each failure; after the last the delivery has failed. Together a little more than a day. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(8),
            Duration.ofHours(10));

    private static final Duration KEPT = Duration.ofDays(30);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select d.*, e.sequence, e.type, e.payload
              from webhook_delivery d join webhook_event e on e.id = d.event_id""";

    private final JdbcClient sql;
    private final Clock clock;

    Deliveries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes what is due, a few of each webhook, so that one that is slow keeps nobody waiting; counts the attempt. */
    List<Delivery> take(Duration lease, int ofEach, int atMost) {
        var now = clock.instant();
        return sql.sql("""
                with due as (
                  select d.id from webhook_endpoint w
                   cross join lateral (select id, next_attempt_at from webhook_delivery
                                        where endpoint_id = w.id and state = 'waiting' and next_attempt_at <= :now
                                        order by next_attempt_at limit :each) d
                   where w.state = 'active' order by d.next_attempt_at limit :most),
                taken as (
                  select id from webhook_delivery where id in (select id from due) and next_attempt_at <= :now for update skip locked)
                update webhook_delivery d
                   set attempts = d.attempts + 1, next_attempt_at = :until
                  from taken, webhook_event e
                 where d.id = taken.id and e.id = d.event_id
                returning d.*, e.sequence, e.type, e.payload
                """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .param("each", ofEach)
                .param("most", atMost)
                .query(Deliveries::map)
                .list();
    }

    /**
     * Writes down what came of an attempt.
     *
     * @return whether it was the last that is made without being asked for, and failed
     */
    boolean attempted(Delivery delivery, Delivery.Attempt attempt, boolean delivered) {
        sql.sql("""
                insert into webhook_attempt (delivery_id, number, at, milliseconds, status, answer, error)
                select ?, ?, ?, ?, ?::integer, ?, ? where exists (select from webhook_delivery where id = ?)
                on conflict do nothing
                """)
                .param(delivery.id())
                .param(delivery.attempts())
                .param(Timestamp.from(attempt.at()))
                .param(attempt.milliseconds())
                .param(attempt.status())
                .param(attempt.answer())
                .param(attempt.error())
                .param(delivery.id())
                .update();
        boolean given = !delivered && delivery.attempts() > PAUSES.size();
        var now = clock.instant();
        if (delivered || given) {
            sql.sql("update webhook_delivery set state = ?, finished_at = ? where id = ?")
                    .params(delivered ? "delivered" : "failed", Timestamp.from(now), delivery.id())
                    .update();
        } else {
            sql.sql("update webhook_delivery set next_attempt_at = ? where id = ? and state = 'waiting'")
                    .params(Timestamp.from(now.plus(PAUSES.get(delivery.attempts() - 1))), delivery.id())
                    .update();
        }
        return given && delivery.attempts() == PAUSES.size() + 1;
    }

    /** Sends an event again, under the same identifier; one that had failed is tried once more, and no longer. */
    public boolean again(UUID webhook, UUID id) {
        boolean found = sql.sql("""
                update webhook_delivery
                   set state = 'waiting', next_attempt_at = ?, finished_at = null
                 where id = ? and endpoint_id = ?
                """)
                        .params(Timestamp.from(clock.instant()), id, webhook)
                        .update()
                == 1;
        wake();
        return found;
    }

    /** An event of no meaning for one webhook, whatever it listens to. */
    public UUID test(UUID webhook) {
        var event = UUID.randomUUID();
        sql.sql("""
                with number as (select nextval(pg_get_serial_sequence('webhook_event', 'sequence')) as value),
                added as (
                  insert into webhook_event (id, sequence, type, payload) overriding system value
                  select :event, value, :type,
                         json_build_object('type', :type::text, 'timestamp', :at::text, 'sequence', value,
                                           'data', json_build_object('webhook', :webhook::text))::text
                    from number returning id)
                insert into webhook_delivery (endpoint_id, event_id, next_attempt_at) select :webhook, id, :now from added
                """)
                .param("event", event)
                .param("type", EventTypes.TEST)
                .param("at", clock.instant().toString())
                .param("webhook", webhook)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        wake();
        return event;
    }

    private void wake() {
        sql.sql("select pg_notify('webhooks', '')").query((_, _) -> "").list();
    }

    /** One page of what a webhook got or gets, the latest first. */
    @Transactional(readOnly = true)
    public Page<Delivery> of(UUID webhook, @Nullable String after, int limit) {
        var place = place(after);
        var query = sql.sql(SELECT + " where d.endpoint_id = :webhook"
                        + (place.isPresent() ? " and (d.created_at, d.id) < (:at, :id)" : "")
                        + " order by d.created_at desc, d.id desc limit :limit")
                .param("webhook", webhook)
                .param("limit", limit + 1);
        if (place.isPresent()) {
            query = query.param("at", Timestamp.from(place.get().at()))
                    .param("id", place.get().id());
        }
        List<Delivery> found = query.query(Deliveries::map).list();
        return new Page<>(
                found.stream().limit(limit).toList(),
                found.size() <= limit ? Optional.empty() : Optional.of(cursor(found.get(limit - 1))));
    }

    /** One delivery with its attempts. */
    @Transactional(readOnly = true)
    public Optional<Delivery> find(UUID webhook, UUID id) {
        return sql.sql(SELECT + " where d.endpoint_id = ? and d.id = ?")
                .params(webhook, id)
                .query(Deliveries::map)
                .optional()
                .map(this::withAttempts);
    }

    /** Forgets what is old, whatever came of it. */
    void forget() {
        sql.sql("delete from webhook_event where at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Delivery withAttempts(Delivery one) {
        var attempts = sql.sql("select * from webhook_attempt where delivery_id = ? order by number desc")
                .param(one.id())
                .query((row, _) -> new Delivery.Attempt(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("milliseconds"),
                        row.getObject("status", Integer.class),
                        row.getString("answer"),
                        row.getString("error")))
                .list();
        return new Delivery(
                one.id(),
                one.webhook(),
                one.event(),
                one.sequence(),
                one.type(),
                one.payload(),
                one.state(),
                one.attempts(),
                one.nextAttemptAt(),
                one.createdAt(),
                one.finishedAt(),
                attempts);
    }

    private static Delivery map(ResultSet row, int index) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("endpoint_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getLong("sequence"),
                row.getString("type"),
                row.getString("payload"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getTimestamp("next_attempt_at").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                List.of());
    }

    private record Place(Instant at, UUID id) {}

    static boolean reads(String cursor) {
        return place(cursor).isPresent();
    }

    private static String cursor(Delivery last) {
        var place = JSON.writeValueAsBytes(new Place(last.createdAt(), last.id()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
    }

    private static Optional<Place> place(@Nullable String cursor) {
        try {
            return cursor == null
                    ? Optional.empty()
                    : Optional.of(JSON.readValue(Base64.getUrlDecoder().decode(cursor), Place.class));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
