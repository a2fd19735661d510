package org.hemicycle.participation.assistance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.participation.identity.Accounts;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.tenancy.Sweep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cards of accounts without an address: a number that stays, and words that open the account once. Only a digest of the words is kept;
 * a number that does not exist costs as much work as one that does, and the answer is the same.
 */
@Component
@Transactional
class Cards implements Sweep {
    static final Duration VALIDITY = Duration.ofDays(90);
    /** A hash that no words have, of the cost of any other. */
    static final String NOBODYS = "$2a$10$3iHNzTpR8zDHmpq94GJg6GFl3ivqA5rTM9FZiOdww9IT3xhP1hzru";

    private static final int GUESSES = 10;
    private final JdbcClient sql;
    private final CardWords words;
    private final PasswordEncoder encoder;
    private final Accounts accounts;
    private final Clock clock;

    Cards(JdbcClient sql, CardWords words, PasswordEncoder encoder, Accounts accounts, Clock clock) {
        this.sql = sql;
        this.words = words;
        this.encoder = encoder;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who comes in, and by what. */
    record Entered(ParticipantId id, Proof.Means means) {}

    /** Makes the card of an account, in place of an earlier one; the words are known to the caller alone from now on. */
    Card make(ParticipantId id, Locale language) {
        List<String> secret = words.draw(language);
        var expires = clock.instant().plus(VALIDITY);
        var number = sql.sql("""
                insert into desk_card (participant_id, number, secret_hash, expires_at) values (:id, :number, :hash, :expires)
                on conflict (participant_id) do update
                   set secret_hash = excluded.secret_hash, failed_attempts = 0, made_at = now(), expires_at = excluded.expires_at
                returning number
                """)
                .param("id", id.value())
                .param("number", words.number())
                .param("hash", encoder.encode(CardWords.plain(String.join(" ", secret))))
                .param("expires", Timestamp.from(expires))
                .query((row, _) -> row.getString("number"))
                .single();
        return new Card(number, secret, expires);
    }

    /** Looks at a number with the words of its card, which are used up, or with the password that was chosen since. */
    Optional<Entered> look(String number, String secret) {
        var digits = number.replaceAll("\\D", "");
        var kept = sql.sql("""
                select participant_id, case when expires_at > :now then secret_hash end as hash
                  from desk_card where number = :number for update
                """)
                .param("number", digits)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Kept(new ParticipantId(row.getLong("participant_id")), row.getString("hash")))
                .optional();
        var hash = kept.map(Kept::hash).orElse(null);
        boolean right =
                encoder.matches(shortened(CardWords.plain(secret)), hash == null ? NOBODYS : hash) && hash != null;
        var id = kept.map(Kept::id).orElse(null);
        if (right && id != null) {
            useUp(id);
            return Optional.of(new Entered(id, Proof.Means.CARD));
        }
        countFailure(digits);
        return accounts.isPassword(id, secret) && id != null
                ? Optional.of(new Entered(id, Proof.Means.PASSWORD))
                : Optional.empty();
    }

    /** Whether the number of this person's card opens the account: by its words, or by a password that was chosen since. */
    @Transactional(readOnly = true)
    boolean letsIn(ParticipantId id) {
        return sql.sql("""
                select exists (
                  select from desk_card c join participant p on p.id = c.participant_id
                   where c.participant_id = :id
                     and (p.password_hash is not null or c.secret_hash is not null and c.expires_at > :now))
                """)
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Whether the organisation has any cards: only then does the sign-in page speak of them. */
    @Transactional(readOnly = true)
    boolean exist() {
        return sql.sql("select exists (select from desk_card)")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    @Override
    public void sweep() {
        if (Contributions.isOn("assistance")) {
            sql.sql("update desk_card set secret_hash = null where secret_hash is not null and expires_at < ?")
                    .param(Timestamp.from(clock.instant()))
                    .update();
        }
    }

    private void useUp(ParticipantId id) {
        sql.sql("update desk_card set secret_hash = null, failed_attempts = 0 where participant_id = ?")
                .param(id.value())
                .update();
    }

    private void countFailure(String number) {
        sql.sql("""
                update desk_card set failed_attempts = failed_attempts + 1,
                       secret_hash = case when failed_attempts + 1 >= :most then null else secret_hash end
                 where number = :number and secret_hash is not null
                """).param("most", GUESSES).param("number", number).update();
    }

    private static String shortened(String text) {
        return text.length() <= 72 ? text : text.substring(0, 72);
    }

    private record Kept(ParticipantId id, @Nullable String hash) {}
}
