package org.hemicycle.participation.verification.post;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.verification.authorisations.Districts;
import org.hemicycle.participation.verification.authorisations.Facts;
import org.hemicycle.participation.verification.authorisations.Normal;
import org.hemicycle.participation.verification.authorisations.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes that go by post. Until a letter has left, its address and its code wait sealed; from then on there is only the digest of
 * the code, for sixty days and five tries.
 */
@Component
@Transactional
class PostalCodes {
    static final int TRIES = 5;
    static final Duration VALIDITY = Duration.ofDays(60);
    private static final int LETTERS = 3;
    private static final Duration OF_THESE_DAYS = Duration.ofDays(90);
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient sql;
    private final Secrets secrets;
    private final Districts districts;
    private final Clock clock;

    PostalCodes(JdbcClient sql, Secrets secrets, Districts districts, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.districts = districts;
        this.clock = clock;
    }

    /** A letter that has been asked for, as its person may know it. */
    record Asked(
            long id,
            boolean sent,
            @org.jspecify.annotations.Nullable Instant sentAt) {}

    /** A letter to be printed. */
    record Paper(long id, PostalAddress address, String code, Instant askedAt) {}

    @Transactional(readOnly = true)
    Optional<Asked> open(ParticipantId person) {
        return sql.sql("""
                select id, sent_at from postal_code
                 where participant_id = ? and over_at is null and (sent_at is null or sent_at > ?)
                """)
                .params(person.value(), Timestamp.from(clock.instant().minus(VALIDITY)))
                .query((row, _) -> new Asked(
                        row.getLong("id"), row.getTimestamp("sent_at") != null, Localized.instant(row, "sent_at")))
                .optional();
    }

    /** Asks for a letter; says whether one may still be asked for. */
    boolean ask(ParticipantId person, PostalAddress address) {
        end(person);
        long lately = sql.sql("select count(*) from postal_code where participant_id = ? and asked_at > ?")
                .params(person.value(), Timestamp.from(clock.instant().minus(OF_THESE_DAYS)))
                .query(Long.class)
                .single();
        if (lately >= LETTERS) {
            return false;
        }
        var secret = secrets.current();
        var code = code();
        var facts = new Facts(districts.at(address.postalCode()).orElse(null), null);
        sql.sql("""
                insert into postal_code (participant_id, address, code, code_digest, facts, asked_at)
                values (:person, :address, :code, :digest, :facts, :now)
                """)
                .param("person", person.value())
                .param("address", secret.sealRecord("address", address))
                .param("code", secret.seal("code", code.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .param("digest", secret.digest("code", person.toString(), code))
                .param("facts", secret.sealFacts(facts), Types.BINARY)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /** How a try went: the facts if it was the code, else how many tries are left; -1 where there is nothing to try. */
    record Try(Optional<Facts> facts, int left) {}

    Try enter(ParticipantId person, String written) {
        var secret = secrets.current();
        var row = sql.sql("""
                update postal_code set tries = tries + 1
                 where participant_id = ? and over_at is null and sent_at > ? and tries < ?
                returning id, code_digest, facts, tries
                """)
                .params(person.value(), Timestamp.from(clock.instant().minus(VALIDITY)), TRIES)
                .query((found, _) -> new Found(
                        found.getLong("id"),
                        found.getBytes("code_digest"),
                        secret.openFacts(found.getBytes("facts")),
                        found.getInt("tries")))
                .optional();
        if (row.isEmpty()) {
            return new Try(Optional.empty(), -1);
        }
        var digest = secret.digest("code", person.toString(), Normal.number(written));
        boolean right = java.security.MessageDigest.isEqual(digest, row.get().digest());
        if (right || row.get().tries() >= TRIES) {
            end(person);
        }
        return right
                ? new Try(Optional.of(row.get().facts()), 0)
                : new Try(Optional.empty(), TRIES - row.get().tries());
    }

    /** What is to be printed, the oldest first. */
    @Transactional(readOnly = true)
    List<Paper> waiting() {
        return sql.sql("select * from postal_code where sent_at is null and over_at is null order by id limit 500")
                .query(this::paper)
                .list();
    }

    /** These letters have left: what they say is forgotten. */
    int markSent(List<Long> ids) {
        return sql.sql("""
                update postal_code set sent_at = ?, address = null, code = null
                 where id = any(?) and sent_at is null and over_at is null
                """)
                .params(Timestamp.from(clock.instant()), ids.toArray(Long[]::new))
                .update();
    }

    private void end(ParticipantId person) {
        sql.sql(
                        "update postal_code set over_at = ?, address = null, code = null where participant_id = ? and over_at is null")
                .params(Timestamp.from(clock.instant()), person.value())
                .update();
    }

    private Paper paper(ResultSet row, int index) throws SQLException {
        var secret = secrets.current();
        return new Paper(
                row.getLong("id"),
                secret.openRecord("address", row.getBytes("address"), PostalAddress.class),
                new String(secret.open("code", row.getBytes("code")), java.nio.charset.StandardCharsets.US_ASCII),
                Objects.requireNonNull(Localized.instant(row, "asked_at")));
    }

    /** Eight of thirty signs that are not taken for each other. */
    private static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Found(long id, byte[] digest, Facts facts, int tries) {}
}
