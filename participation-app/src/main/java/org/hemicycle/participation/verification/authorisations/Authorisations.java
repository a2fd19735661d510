package org.hemicycle.participation.verification.authorisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authorisations of the bound organisation's people: at most one for each person and way. */
@Component
@Transactional
public class Authorisations {
    private final JdbcClient sql;
    private final Clock clock;
    private final Secrets secrets;
    private final Handlers handlers;
    private final Conflicts conflicts;

    Authorisations(JdbcClient sql, Clock clock, Secrets secrets, Handlers handlers, Conflicts conflicts) {
        this.sql = sql;
        this.clock = clock;
        this.secrets = secrets;
        this.handlers = handlers;
        this.conflicts = conflicts;
    }

    /** What somebody has that was not withdrawn, expired ones too; one statement. */
    @Transactional(readOnly = true)
    public List<Authorisation> of(ParticipantId person) {
        return sql.sql("""
                select v.handler, v.facts, v.granted_at, v.expires_at from verification v
                 where v.participant_id = ? and v.withdrawn_at is null order by v.granted_at
                """).param(person.value()).query(this::map).list();
    }

    /** What holds now. */
    @Transactional(readOnly = true)
    public List<Authorisation> holding(ParticipantId person) {
        var now = clock.instant();
        return of(person).stream().filter(one -> one.holds(now)).toList();
    }

    /** How many people have an authorisation of this way now. */
    @Transactional(readOnly = true)
    public long count(String handler) {
        return sql.sql("""
                select count(*) from verification
                 where handler = ? and participant_id is not null and withdrawn_at is null and (expires_at is null or expires_at > ?)
                """)
                .params(handler, Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /**
     * Grants an authorisation anew or again.
     *
     * @param unique digest of what only one person has; null where the way has nothing of the kind
     */
    public Granting grant(ParticipantId person, String handler, byte @Nullable [] unique, Facts facts) {
        var sealedFacts = secrets.current().sealFacts(facts);
        if (unique != null) {
            oneAfterTheOther();
            var holder = otherWith(handler, unique, person);
            if (holder.isPresent()) {
                return conflicts.arise(person, holder.get().person(), handler, unique, sealedFacts);
            }
        }
        var until = until(handlers.settings(handler).months());
        write(person, handler, unique, sealedFacts, until);
        return new Granting.Granted(until);
    }

    /** Takes an authorisation back; its digest stays, so that another account does not simply take it up. */
    public boolean withdraw(ParticipantId person, String handler) {
        return sql.sql("""
                update verification set withdrawn_at = ?, facts = null
                 where participant_id = ? and handler = ? and withdrawn_at is null
                """)
                        .params(Timestamp.from(clock.instant()), person.value(), handler)
                        .update()
                == 1;
    }

    /** Gives what one account holds by a digest to another, facts as that one has shown them. */
    public void move(ParticipantId to, String handler, byte[] unique, byte @Nullable [] sealedFacts) {
        oneAfterTheOther();
        sql.sql(
                        "delete from verification where handler = ? and unique_digest = ? and participant_id is distinct from ?")
                .params(handler, unique, to.value())
                .update();
        write(to, handler, unique, sealedFacts, until(handlers.settings(handler).months()));
    }

    private void write(
            ParticipantId person,
            String handler,
            byte @Nullable [] unique,
            byte @Nullable [] sealedFacts,
            @Nullable Instant until) {
        sql.sql("""
                insert into verification (participant_id, handler, unique_digest, facts, granted_at, expires_at)
                values (:person, :handler, :unique, :facts, :now, :until)
                on conflict (participant_id, handler) do update
                   set unique_digest = excluded.unique_digest, facts = excluded.facts, granted_at = excluded.granted_at,
                       expires_at = excluded.expires_at, withdrawn_at = null, reminded_at = null
                """)
                .param("person", person.value())
                .param("handler", handler)
                .param("unique", unique, Types.BINARY)
                .param("facts", sealedFacts, Types.BINARY)
                .param("now", Timestamp.from(clock.instant()))
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .update();
    }

    /** Two people who show the same at the same moment: the second sees what the first was granted. */
    private void oneAfterTheOther() {
        secrets.current();
        sql.sql("select id from verification_key where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    private Optional<Holder> otherWith(String handler, byte[] unique, ParticipantId person) {
        return sql.sql("""
                select participant_id from verification
                 where handler = ? and unique_digest = ? and participant_id is distinct from ?
                """)
                .params(handler, unique, person.value())
                .query((row, _) -> holder(row.getObject("participant_id", Long.class)))
                .optional();
    }

    private static Holder holder(@Nullable Long id) {
        return new Holder(id == null ? null : new ParticipantId(id));
    }

    private @Nullable Instant until(int months) {
        return months == 0
                ? null
                : clock.instant().atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    private Authorisation map(ResultSet row, int index) throws SQLException {
        return new Authorisation(
                row.getString("handler"),
                secrets.current().openFacts(row.getBytes("facts")),
                Objects.requireNonNull(Localized.instant(row, "granted_at")),
                Localized.instant(row, "expires_at"));
    }

    private record Holder(@Nullable ParticipantId person) {}
}
