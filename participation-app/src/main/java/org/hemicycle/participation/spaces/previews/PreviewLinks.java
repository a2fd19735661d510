package org.hemicycle.participation.spaces.previews;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.Sweep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that show a space to whoever has them, published or not, until they expire. Only the hash of a token is kept. */
@Component
public class PreviewLinks implements Sweep {
    /** After so many days a link has long been forgotten. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient sql;
    private final Clock clock;
    private final AuditLog log;

    PreviewLinks(JdbcClient sql, Clock clock, AuditLog log) {
        this.sql = sql;
        this.clock = clock;
        this.log = log;
    }

    /** A link as its maker sees it: how often it was opened, and when for the last time. */
    public record Link(
            long id, Instant expiresAt, int uses, @Nullable Instant usedAt, boolean open) {}

    /** The space behind a link. */
    public record Opened(String slug, Instant expiresAt) {}

    /** The links of a space, the newest first. */
    @Transactional(readOnly = true)
    public List<Link> of(long space) {
        var now = clock.instant();
        return sql.sql(
                        "select id, expires_at, uses, used_at from space_preview where space_id = ? order by id desc limit 50")
                .param(space)
                .query((row, _) -> {
                    var expires = Objects.requireNonNull(Localized.instant(row, "expires_at"));
                    return new Link(
                            row.getLong("id"),
                            expires,
                            row.getInt("uses"),
                            Localized.instant(row, "used_at"),
                            expires.isAfter(now));
                })
                .list();
    }

    /** Makes a link; gives its path, which nobody can be told again. */
    @Transactional
    public String make(SignedIn actor, long space, int days) {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        sql.sql("insert into space_preview (space_id, token_hash, expires_at) values (?, ?, ?)")
                .params(
                        space,
                        PreviewCookie.hash(token),
                        Timestamp.from(clock.instant().plus(Duration.ofDays(Math.clamp(days, 1, 90)))))
                .update();
        log.write(actor, "space.preview-made", Map.of("space", space, "days", days));
        return "/previews/" + token;
    }

    /** Makes a link useless from now on. */
    @Transactional
    public void revoke(SignedIn actor, long space, long link) {
        int revoked = sql.sql(
                        "update space_preview set expires_at = ? where id = ? and space_id = ? and expires_at > ?")
                .params(now(), link, space, now())
                .update();
        if (revoked == 1) {
            log.write(actor, "space.preview-revoked", Map.of("space", space));
        }
    }

    /** Opens a link that has not expired, and counts it. */
    @Transactional
    public Optional<Opened> open(String token) {
        return sql.sql("""
                update space_preview v set uses = v.uses + 1, used_at = :now
                  from space s where s.id = v.space_id and v.token_hash = :hash and v.expires_at > :now
                returning s.slug, v.expires_at
                """)
                .param("now", now())
                .param("hash", PreviewCookie.hash(token))
                .query((row, _) ->
                        new Opened(row.getString("slug"), Objects.requireNonNull(Localized.instant(row, "expires_at"))))
                .optional();
    }

    @Override
    @Transactional
    public void sweep() {
        sql.sql("delete from space_preview where expires_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
