package org.hemicycle.manager.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * An entry at its place in the chain.
 *
 * @param position 1 for the first that was ever sealed
 * @param detail as the database writes it, letter by letter
 */
record Link(
        long position,
        long id,
        Instant at,
        String actor,
        String action,
        @Nullable String tenant,
        String detail) {
    static final int DIGEST_BYTES = 32;
    /** Always six digits after the second, as precise as the database. */
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static Link of(ResultSet row, long position) throws SQLException {
        return new Link(
                position,
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("tenant_id"),
                row.getString("detail"));
    }

    /**
     * SHA-256 over the digest before, then each field with its length in front: {@code 3:abc,}. Whoever has an export computes it
     * with any tool; docs/operators.md shows how.
     */
    byte[] digest(byte[] previous) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(previous);
        for (var field : new String[] {
            Long.toString(position),
            Long.toString(id),
            TIME.format(at),
            actor,
            action,
            tenant == null ? "" : tenant,
            detail
        }) {
            var content = field.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((content.length + ":").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(content);
            bytes.write(',');
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
