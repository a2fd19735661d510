package org.hemicycle.manager.webhooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks of the installation. A secret is shown once, when it is made, and kept sealed under the master key. */
@Repository
@Transactional
public class Webhooks {
    /** How long the former secret signs beside the new one. */
    public static final Duration BOTH_SIGN = Duration.ofHours(24);

    /** As many as there may be. */
    public static final int AT_MOST = 50;

    static final String OPERATOR = "operator";

    private final JdbcClient sql;
    private final SealingKey master;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    Webhooks(JdbcClient sql, SealingKey master, Reach reach, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.master = master;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a wish. */
    public sealed interface Outcome {
        record Written(Webhook webhook) implements Outcome {}

        /** With its secret, which is shown this once. */
        record Added(Webhook webhook, String secret) implements Outcome {}

        /** By field the code of what is wrong; nothing was done. */
        record Invalid(Map<String, String> problems) implements Outcome {}

        /** Somebody changed it in the meantime. */
        record Stale(Webhook now) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return sql.sql("select * from webhook_endpoint order by created_at, id")
                .query(Webhooks::map)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Webhook> find(UUID id) {
        return sql.sql("select * from webhook_endpoint where id = ?")
                .param(id)
                .query(Webhooks::map)
                .optional();
    }

    public Outcome add(WebhookDraft draft, Actor actor) {
        var problems = draft.problems(reach);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        if (all().size() >= AT_MOST) {
            return new Outcome.Invalid(Map.of("url", "webhooks-too-many"));
        }
        var id = UUID.randomUUID();
        var secret = Signature.newSecret();
        sql.sql("""
                insert into webhook_endpoint (id, url, description, events, secret, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(id)
                .param(draft.url())
                .param(draft.description())
                .param(draft.events().toArray(String[]::new))
                .param(sealed(id, secret))
                .param(actor.name())
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record(actor, "webhook.added", Map.of("name", draft.url(), "webhook", id));
        return new Outcome.Added(find(id).orElseThrow(), secret);
    }

    /** Makes it what the draft says. */
    public Outcome change(UUID id, WebhookDraft draft, long seen, Actor actor) {
        var problems = draft.problems(reach);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        int rows = sql.sql("""
                update webhook_endpoint set url = ?, description = ?, events = ?, version = version + 1
                 where id = ? and version = ?
                """)
                .param(draft.url())
                .param(draft.description())
                .param(draft.events().toArray(String[]::new))
                .param(id)
                .param(seen)
                .update();
        return after(rows, id, "webhook.changed", actor);
    }

    /** Tells it nothing any more, or tells it again: what waited is sent then, what happened in between is not. */
    public Outcome activate(UUID id, boolean active, Actor actor) {
        int rows = sql.sql("""
                update webhook_endpoint
                   set state = ?, disabled_reason = ?, disabled_at = ?::timestamptz, version = version + 1
                 where id = ? and state <> ?
                """)
                .param(active ? "active" : "disabled")
                .param(active ? null : OPERATOR)
                .param(active ? null : Timestamp.from(clock.instant()))
                .param(id)
                .param(active ? "active" : "disabled")
                .update();
        return after(rows, id, active ? "webhook.enabled" : "webhook.disabled", actor);
    }

    /** A new secret; the former one signs too for {@link #BOTH_SIGN}. */
    public Outcome rotate(UUID id, Actor actor) {
        var secret = Signature.newSecret();
        int rows = sql.sql("""
                update webhook_endpoint
                   set former_secret = secret, former_until = ?, secret = ?, version = version + 1
                 where id = ?
                """)
                .param(Timestamp.from(clock.instant().plus(BOTH_SIGN)))
                .param(sealed(id, secret))
                .param(id)
                .update();
        return after(rows, id, "webhook.secret-rotated", actor) instanceof Outcome.Written(var webhook)
                ? new Outcome.Added(webhook, secret)
                : new Outcome.Unknown();
    }

    /** Removes it, with all that was to be delivered; says whether it was there. */
    public boolean remove(UUID id, Actor actor) {
        var found = find(id);
        found.ifPresent(webhook -> {
            sql.sql("delete from webhook_endpoint where id = ?").param(id).update();
            audit.record(actor, "webhook.removed", Map.of("name", webhook.url().toString(), "webhook", id));
        });
        return found.isPresent();
    }

    /** Stops it because nobody is there; says whether it was this node that did. */
    boolean stop(UUID id, String reason) {
        boolean stopped =
                sql.sql("""
                update webhook_endpoint set state = 'disabled', disabled_reason = ?, disabled_at = ?, version = version + 1
                 where id = ? and state = 'active'
                """).params(reason, Timestamp.from(clock.instant()), id).update() == 1;
        if (stopped) {
            var url = find(id).map(webhook -> webhook.url().toString()).orElse("");
            audit.record(Actor.SYSTEM, "webhook.disabled", Map.of("name", url, "webhook", id, "cause", reason));
        }
        return stopped;
    }

    /** The secrets that sign now, the newest first. */
    @Transactional(readOnly = true)
    public List<String> secrets(UUID id) {
        return sql.sql(
                        "select secret, case when former_until > ? then former_secret end as former from webhook_endpoint where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .query((row, _) -> {
                    var secrets = new ArrayList<>(List.of(open(id, row.getBytes("secret"))));
                    if (row.getBytes("former") != null) {
                        secrets.add(open(id, row.getBytes("former")));
                    }
                    return List.copyOf(secrets);
                })
                .single();
    }

    private Outcome after(int rows, UUID id, String action, Actor actor) {
        var webhook = find(id);
        if (webhook.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (rows == 0) {
            return new Outcome.Stale(webhook.get());
        }
        audit.record(actor, action, Map.of("name", webhook.get().url().toString(), "webhook", id));
        return new Outcome.Written(webhook.get());
    }

    private byte[] sealed(UUID id, String secret) {
        return master.seal("webhook " + id, secret.getBytes(StandardCharsets.UTF_8));
    }

    private String open(UUID id, byte[] sealed) {
        return new String(master.open("webhook " + id, sealed), StandardCharsets.UTF_8);
    }

    private static Webhook map(ResultSet row, int index) throws SQLException {
        var disabled = row.getTimestamp("disabled_at");
        var former = row.getTimestamp("former_until");
        return new Webhook(
                row.getObject("id", UUID.class),
                URI.create(row.getString("url")),
                row.getString("description"),
                List.of((String[]) row.getArray("events").getArray()),
                row.getString("state").equals("active"),
                row.getString("disabled_reason"),
                disabled == null ? null : disabled.toInstant(),
                former == null ? null : former.toInstant(),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }
}
