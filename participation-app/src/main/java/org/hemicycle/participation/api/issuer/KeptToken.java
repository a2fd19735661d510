package org.hemicycle.participation.api.issuer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.api.clients.Digest;

/** A token as its row says: a digest in hexadecimal digits, never the token. */
record KeptToken(String digest, String kind, List<String> scopes, Instant issuedAt, Instant expiresAt, boolean spent) {
    /** Stands for a token in the place of which only the digest is known. No token looks like it: they have no colon. */
    private static final String STAND_IN = "sha256:";

    static final String STATE = "state";
    static final String CODE = "code";
    static final String ACCESS = "access";
    static final String REFRESH = "refresh";

    KeptToken {
        scopes = List.copyOf(scopes);
    }

    static KeptToken map(ResultSet row, int index) throws SQLException {
        return new KeptToken(
                HexFormat.of().formatHex(row.getBytes("digest")),
                row.getString("kind"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("spent"));
    }

    /** The one of this kind that counts: what was shown, else the one that is not spent, else the last. */
    static Optional<KeptToken> among(List<KeptToken> tokens, String kind, String shown) {
        var ofKind = tokens.stream().filter(token -> token.kind.equals(kind)).toList();
        return ofKind.stream()
                .filter(token -> token.digest.equals(shown))
                .findFirst()
                .or(() -> ofKind.stream().filter(token -> !token.spent).findFirst())
                .or(() -> ofKind.reversed().stream().findFirst());
    }

    /** The token itself where it was shown, else what stands for it. */
    String value(String shown) {
        return HexFormat.of().formatHex(Digest.of(shown)).equals(digest) ? shown : STAND_IN + digest;
    }

    /** The digest of a token, or of that for which this stands. */
    static byte[] digest(String value) {
        return value.startsWith(STAND_IN)
                ? HexFormat.of().parseHex(value.substring(STAND_IN.length()))
                : Digest.of(value);
    }
}
