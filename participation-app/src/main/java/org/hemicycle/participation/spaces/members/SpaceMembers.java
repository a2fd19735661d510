package org.hemicycle.participation.spaces.members;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AskingToJoin;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.participation.tenancy.Sweep;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a space. Somebody without an account stands there by an address, until the account is there. */
@Component
@Transactional
class SpaceMembers implements Sweep {
    static final int PAGE = 50;
    private final JdbcClient sql;
    private final AskingToJoin asking;
    private final Jobs jobs;
    private final AuditLog log;

    SpaceMembers(JdbcClient sql, AskingToJoin asking, Jobs jobs, AuditLog log) {
        this.sql = sql;
        this.asking = asking;
        this.jobs = jobs;
        this.log = log;
    }

    /**
     * A member in the list.
     *
     * @param email of who has no account yet; null for who has one
     * @param listed whether the public page of the space names the person
     */
    record Row(long id, String name, @Nullable String email, LocalizedText label, boolean listed) {}

    /** What an import did. */
    record Added(int members, int invited) {}

    @Transactional(readOnly = true)
    List<Row> page(long space, @Nullable Long after) {
        return sql.sql("""
                select m.id, coalesce(p.name, m.name) as name, m.email, m.label, m.listed
                  from space_member m left join participant p on p.id = m.participant_id
                 where m.space_id = :space and (cast(:after as bigint) is null or m.id > :after)
                 order by m.id limit :limit
                """)
                .param("space", space)
                .param("after", after, Types.BIGINT)
                .param("limit", PAGE + 1)
                .query((row, _) -> new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        Localized.text(row, "label"),
                        row.getBoolean("listed")))
                .list();
    }

    @Transactional(readOnly = true)
    long count(long space) {
        return sql.sql("select count(*) from space_member where space_id = ?")
                .param(space)
                .query(Long.class)
                .single();
    }

    /** Adds those of the lines who are not there yet, and writes to each of them. */
    Added add(SignedIn actor, long space, MemberLines lines) {
        match();
        var known =
                asking.known(lines.lines().stream().map(MemberLines.Line::email).toList());
        int members = 0;
        int invited = 0;
        for (var line : lines.lines()) {
            var person = known.get(line.email());
            long id = insert(space, line, person);
            if (id == 0) {
                continue;
            }
            if (person == null) {
                asking.invite(line.email(), line.name());
                invited++;
            } else {
                jobs.enqueue(MembershipLetter.NAME, Long.toString(id), Map.of("member", Long.toString(id)));
                members++;
            }
        }
        log.write(actor, "space.members-added", Map.of("space", space, "members", members, "invited", invited));
        return new Added(members, invited);
    }

    void remove(SignedIn actor, long space, long member) {
        if (sql.sql("delete from space_member where id = ? and space_id = ?")
                        .params(member, space)
                        .update()
                == 1) {
            log.write(actor, "space.member-removed", Map.of("space", space, "member", member));
        }
    }

    /** Says the person's name on the public page of the space, or no more. */
    void list(SignedIn actor, long space, long member, boolean listed) {
        if (sql.sql("update space_member set listed = ? where id = ? and space_id = ? and participant_id is not null")
                        .params(listed, member, space)
                        .update()
                == 1) {
            var detail = Map.of("space", space, "member", member);
            if (listed) {
                log.write(actor, "space.member-listed", detail);
            } else {
                log.write(actor, "space.member-unlisted", detail);
            }
        }
    }

    @Override
    public void sweep() {
        match();
    }

    /** Whoever was invited and has an account now stands there with it. */
    private void match() {
        sql.sql("""
                delete from space_member m using participant p, space_member other
                 where m.email = lower(p.email) and p.confirmed_at is not null
                   and other.space_id = m.space_id and other.participant_id = p.id
                """).update();
        sql.sql("""
                update space_member m set participant_id = p.id, email = null, name = ''
                  from participant p where m.email = lower(p.email) and p.confirmed_at is not null and p.disabled_at is null
                """).update();
    }

    private long insert(long space, MemberLines.Line line, @Nullable ParticipantId person) {
        var language = CurrentTenant.get().defaultLocale().getLanguage();
        return sql.sql("""
                insert into space_member (space_id, participant_id, email, name, label)
                values (:space, :person, :email, :name, cast(:label as jsonb)) on conflict do nothing returning id
                """)
                .param("space", space)
                .param("person", person == null ? null : person.value(), Types.BIGINT)
                .param("email", person == null ? line.email().value() : null, Types.VARCHAR)
                .param("name", person == null ? line.name() : "")
                .param(
                        "label",
                        Localized.json(
                                LocalizedText.of(line.label().isEmpty() ? Map.of() : Map.of(language, line.label()))))
                .query((row, _) -> row.getLong("id"))
                .optional()
                .orElse(0L);
    }
}
