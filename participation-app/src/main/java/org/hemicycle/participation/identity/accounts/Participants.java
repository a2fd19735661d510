package org.hemicycle.participation.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.participation.identity.Grant;
import org.hemicycle.participation.identity.NewAccount;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.joining.Invitation;
import org.hemicycle.participation.letters.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The participants of the bound organisation. */
@Component
@Transactional
public class Participants {
    private static final int FAILURES_ALLOWED = 10;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final String SELECT = """
            select p.*, array(select g.role || coalesce(':' || g.space_id, '') from role_grant g
                               where g.participant_id = p.id order by 1) as grants
              from participant p
            """;
    private final JdbcClient sql;
    private final Clock clock;

    Participants(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Participant> with(EmailAddress email) {
        return sql.sql(SELECT + "where lower(p.email) = ?")
                .param(email.value())
                .query(Participants::map)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Participant> find(ParticipantId id) {
        return sql.sql(SELECT + "where p.id = ?")
                .param(id.value())
                .query(Participants::map)
                .optional();
    }

    /**
     * Writes down who wants to join. Until the address is confirmed the latest wish counts; an account that is confirmed
     * stays as it is.
     *
     * @param terms the version of the terms of use that was accepted with it; 0 for none
     */
    public ParticipantId signUp(
            EmailAddress email, String name, @Nullable String passwordHash, int terms, Locale language) {
        sql.sql("""
                with wish as (
                  insert into participant (email, name, password_hash, locale, terms)
                  values (:email, :name, :hash, :locale, :terms)
                  on conflict (lower(email)) do update
                     set name = excluded.name, password_hash = excluded.password_hash, locale = excluded.locale,
                         terms = excluded.terms
                   where participant.confirmed_at is null
                  returning id)
                insert into terms_acceptance (participant_id, version) select id, :terms from wish where :terms > 0
                """)
                .param("terms", terms)
                .param("email", email.value())
                .param("name", name)
                .param("hash", passwordHash, Types.VARCHAR)
                .param("locale", language.toLanguageTag())
                .update();
        return with(email).orElseThrow().id();
    }

    /** Lets in whoever accepted an invitation; an account of that address is taken over. */
    public Participant join(Invitation invitation, String name, @Nullable String passwordHash, Locale language) {
        sql.sql("""
                insert into participant (email, name, password_hash, locale, confirmed_at)
                values (:email, :name, :hash, :locale, :now)
                on conflict (lower(email)) do update
                   set name = excluded.name, password_hash = coalesce(excluded.password_hash, participant.password_hash),
                       locale = excluded.locale,
                       confirmed_at = coalesce(participant.confirmed_at, excluded.confirmed_at),
                       disabled_at = null, failed_attempts = 0, locked_until = null
                """)
                .param("email", invitation.email().value())
                .param("name", name)
                .param("hash", passwordHash, Types.VARCHAR)
                .param("locale", language.toLanguageTag())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return with(invitation.email()).orElseThrow();
    }

    /** A new account without a password, for whom another module lets in; without an address there is nothing to confirm. */
    public ParticipantId open(NewAccount wanted, @Nullable EmailAddress address) {
        boolean confirmed = wanted.confirmed() || address == null;
        return new ParticipantId(sql.sql("""
                insert into participant (email, name, locale, confirmed_at) values (:email, :name, :locale, :confirmed) returning id
                """)
                .param("email", address == null ? null : address.value(), Types.VARCHAR)
                .param("name", wanted.name())
                .param("locale", wanted.language().toLanguageTag())
                .param("confirmed", confirmed ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .query(Long.class)
                .single());
    }

    public void confirm(ParticipantId id) {
        sql.sql("update participant set confirmed_at = coalesce(confirmed_at, ?) where id = ?")
                .params(Timestamp.from(clock.instant()), id.value())
                .update();
    }

    /**
     * Counts a guess before it is looked at, in one statement: of any number of guesses sent at the same instant, ten are looked
     * at. Too many in a row, and none is for a while. Empty when nobody has this address.
     */
    public Optional<Guess> guess(EmailAddress email) {
        return guess("lower(p.email) = :whose", email.value());
    }

    /** The same at the password of an account that has no address, or is at hand. */
    public Optional<Guess> guess(ParticipantId id) {
        return guess("p.id = :whose", id.value());
    }

    private Optional<Guess> guess(String condition, Object whose) {
        return sql.sql("""
                update participant p
                   set failed_attempts = case when p.locked_until > :now then p.failed_attempts
                                              when p.failed_attempts + 1 >= :allowed then 0
                                              else p.failed_attempts + 1 end,
                       locked_until = case when p.locked_until > :now then p.locked_until
                                           when p.failed_attempts + 1 >= :allowed then :until end
                 where %s
                returning p.*, coalesce(old.locked_until > :now, false) as was_locked,
                          array(select g.role || coalesce(':' || g.space_id, '') from role_grant g
                                 where g.participant_id = p.id order by 1) as grants
                """.formatted(condition))
                .param("now", Timestamp.from(clock.instant()))
                .param("allowed", FAILURES_ALLOWED)
                .param("until", Timestamp.from(clock.instant().plus(LOCKED_FOR)))
                .param("whose", whose)
                .query((row, index) -> new Guess(map(row, index), !row.getBoolean("was_locked")))
                .optional();
    }

    /**
     * A password that somebody tries.
     *
     * @param admitted whether it may be looked at: not while the account is locked
     */
    public record Guess(Participant person, boolean admitted) {}

    public void forgetFailures(ParticipantId id) {
        sql.sql("update participant set failed_attempts = 0, locked_until = null "
                        + "where id = ? and (failed_attempts > 0 or locked_until is not null)")
                .param(id.value())
                .update();
    }

    /** Keeps that this version of the terms of use was accepted. */
    public void acceptTerms(ParticipantId id, int version) {
        sql.sql("""
                with person as (update participant set terms = :version where id = :id and terms < :version returning id)
                insert into terms_acceptance (participant_id, version) select id, :version from person
                """).param("version", version).param("id", id.value()).update();
    }

    /** The person uses another address from now on; false when somebody else does. Unfinished sign-ups with it are dropped. */
    public boolean moveTo(ParticipantId id, EmailAddress email) {
        sql.sql("delete from participant where lower(email) = ? and confirmed_at is null and id <> ?")
                .params(email.value(), id.value())
                .update();
        return sql.sql("""
                update participant set email = :email
                 where id = :id and not exists (select from participant other
                                                 where lower(other.email) = :email and other.id <> :id)
                """)
                        .param("email", email.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Also ends the sessions begun elsewhere, and the links not yet used. */
    public void changePassword(ParticipantId id, String passwordHash, String thisSession) {
        sql.sql("update participant set password_hash = ? where id = ?")
                .params(passwordHash, id.value())
                .update();
        sql.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(id.toString(), thisSession)
                .update();
        sql.sql("delete from sign_in_link l using participant p where p.id = ? and l.email = lower(p.email) "
                        + "and l.used_at is null")
                .param(id.value())
                .update();
    }

    public void forgetPassword(ParticipantId id) {
        sql.sql("update participant set password_hash = null where id = ?")
                .param(id.value())
                .update();
    }

    /** The administrators of the whole organisation whose accounts are open; the rows stay as they are until the transaction ends. */
    public List<ParticipantId> administrators() {
        return sql.sql("""
                select p.id from role_grant g join participant p on p.id = g.participant_id
                 where g.role = 'administrator' and g.space_id is null and p.confirmed_at is not null and p.disabled_at is null
                 order by p.id for update of g
                """)
                .query((row, _) -> new ParticipantId(row.getLong("id")))
                .list();
    }

    public void erase(ParticipantId id) {
        sql.sql("delete from participant where id = ?").param(id.value()).update();
    }

    private static Participant map(ResultSet row, int index) throws SQLException {
        return new Participant(
                new ParticipantId(row.getLong("id")),
                address(row.getString("email")),
                row.getString("name"),
                row.getString("password_hash"),
                Locale.forLanguageTag(row.getString("locale")),
                Arrays.stream((String[]) row.getArray("grants").getArray())
                        .flatMap(text -> Grant.parse(text).stream())
                        .toList(),
                row.getInt("terms"),
                instant(row.getTimestamp("confirmed_at")),
                instant(row.getTimestamp("disabled_at")));
    }

    private static @Nullable EmailAddress address(@Nullable String email) {
        return email == null ? null : new EmailAddress(email.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
