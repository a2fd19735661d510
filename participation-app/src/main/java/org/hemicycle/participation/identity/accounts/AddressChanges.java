package org.hemicycle.participation.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.signin.Token;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.tenancy.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The changes of address that are under way, at most one for each person. */
@Component
@Transactional
class AddressChanges implements Sweep {
    static final Duration VALIDITY = Duration.ofDays(2);
    private final JdbcClient sql;
    private final Clock clock;

    AddressChanges(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Begins a change, in place of one that was under way. */
    long begin(ParticipantId person, EmailAddress wanted, boolean hasOld) {
        sql.sql("delete from address_change where participant_id = ?")
                .param(person.value())
                .update();
        return sql.sql("""
                insert into address_change (participant_id, new_email, old_digest, new_digest, old_confirmed_at, expires_at)
                values (:person, :email, :old, :new, :confirmed, :expires) returning id
                """)
                .param("person", person.value())
                .param("email", wanted.value())
                .param("old", hasOld ? Token.random().digest() : null, Types.BINARY)
                .param("new", Token.random().digest())
                .param("confirmed", hasOld ? null : Timestamp.from(clock.instant()), Types.TIMESTAMP)
                .param("expires", Timestamp.from(clock.instant().plus(VALIDITY)))
                .query(Long.class)
                .single();
    }

    /** Gives the link to one of the addresses a token that opens it, in place of one that was not sent. */
    Token seal(long id, AddressChange.Side side) {
        var token = Token.random();
        var column = side == AddressChange.Side.OLD ? "old_digest" : "new_digest";
        sql.sql("update address_change set " + column + " = ? where id = ?")
                .params(token.digest(), id)
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    Optional<AddressChange> find(long id) {
        return sql.sql("select * from address_change where id = ? and expires_at > ?")
                .params(id, Timestamp.from(clock.instant()))
                .query(AddressChanges::map)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<AddressChange> of(ParticipantId person) {
        return sql.sql("select * from address_change where participant_id = ? and expires_at > ?")
                .params(person.value(), Timestamp.from(clock.instant()))
                .query(AddressChanges::map)
                .optional();
    }

    /** The change behind a link, and which address the link was sent to. */
    @Transactional(readOnly = true)
    Optional<Sent> look(Token token) {
        return sql.sql("""
                select *, old_digest is not null and old_digest = :digest as to_old from address_change
                 where (old_digest = :digest or new_digest = :digest) and expires_at > :now
                """)
                .param("digest", token.digest())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> new Sent(
                        map(row, index), row.getBoolean("to_old") ? AddressChange.Side.OLD : AddressChange.Side.NEW))
                .optional();
    }

    /** One of the addresses says yes; the change as it is then. */
    AddressChange confirm(Sent sent) {
        var column = sent.side() == AddressChange.Side.OLD ? "old_confirmed_at" : "new_confirmed_at";
        return sql.sql("update address_change set %s = coalesce(%s, :now) where id = :id returning *"
                        .formatted(column, column))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", sent.change().id())
                .query(AddressChanges::map)
                .single();
    }

    void end(AddressChange change) {
        sql.sql("delete from address_change where id = ?").param(change.id()).update();
    }

    @Override
    public void sweep() {
        sql.sql("delete from address_change where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** A link as it was sent. */
    record Sent(AddressChange change, AddressChange.Side side) {}

    private static AddressChange map(ResultSet row, int index) throws SQLException {
        return new AddressChange(
                row.getLong("id"),
                new ParticipantId(row.getLong("participant_id")),
                new EmailAddress(row.getString("new_email")),
                row.getTimestamp("old_confirmed_at") != null,
                row.getTimestamp("new_confirmed_at") != null);
    }
}
