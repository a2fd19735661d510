package org.hemicycle.provisioning.runs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.hemicycle.provisioning.registry.Administrator;

/** Invitations of administrators: 256 random bits go out by mail, only their SHA-256 digest is kept. */
final class Invitations {

    static final Duration VALIDITY = Duration.ofDays(14);

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Invitations(Clock clock) {
        this.clock = clock;
    }

    /** Writes a new invitation in place of an open one; empty when the person has accepted one already. */
    Optional<String> invite(Connection connection, Administrator administrator) throws SQLException {
        var secret = new byte[32];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        try (var insert = connection.prepareStatement("""
                with replaced as (
                  delete from invitation
                   where lower(email) = lower(?) and role = 'administrator' and accepted_at is null)
                insert into invitation (token_digest, email, name, role, expires_at)
                select ?, ?, ?, 'administrator', ?
                 where not exists (
                   select 1 from invitation where lower(email) = lower(?) and role = 'administrator' and accepted_at is not null)
                """)) {
            insert.setString(1, administrator.email());
            insert.setBytes(2, digest(token));
            insert.setString(3, administrator.email());
            insert.setString(4, administrator.name());
            insert.setTimestamp(5, Timestamp.from(clock.instant().plus(VALIDITY)));
            insert.setString(6, administrator.email());
            return insert.executeUpdate() == 1 ? Optional.of(token) : Optional.empty();
        }
    }

    /** What is kept of a token: the SHA-256 of its characters. */
    static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
