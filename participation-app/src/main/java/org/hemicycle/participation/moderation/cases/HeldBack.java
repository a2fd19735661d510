package org.hemicycle.participation.moderation.cases;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.moderation.Hold;
import org.hemicycle.participation.moderation.Screened;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.moderation.Things;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was held back before anybody read it. */
@Component
@Transactional
public class HeldBack {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Cases cases;
    private final Things things;
    private final JdbcClient sql;
    private final Jobs jobs;

    HeldBack(Cases cases, Things things, JdbcClient sql, Jobs jobs) {
        this.cases = cases;
        this.things = things;
        this.sql = sql;
        this.jobs = jobs;
    }

    /** Notes that a thing was stored hidden: it waits for a moderator, or first for a proof by its author. */
    public void note(ThingRef ref, Screened.Held held) {
        var thing = things.find(ref);
        long number = thing.map(cases::open).orElseGet(() -> cases.open(ref, null, null));
        boolean proof = held.why().contains(Hold.EFFORT)
                && thing.filter(this::canBeWrittenTo).isPresent();
        sql.sql("""
                update moderation_case
                   set state = :state, hidden = true, held = :held, spam = :spam, signs = :signs::jsonb, version = version + 1
                 where id = :id
                """)
                .param("state", (proof ? CaseState.UNPROVED : CaseState.WAITING).key())
                .param("held", held.why().stream().map(Hold::key).sorted().toArray(String[]::new))
                .param("spam", held.spam())
                .param("signs", JSON.writeValueAsString(held.signs()))
                .param("id", number)
                .update();
        if (proof) {
            jobs.enqueue(HeldLetter.NAME, Long.toString(number), Map.of("case", Long.toString(number)));
        }
    }

    /** Makes a link for the author; the last one counts. */
    String link(long caseNumber) {
        var bits = new byte[24];
        RANDOM.nextBytes(bits);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        sql.sql("delete from held_link where case_id = ?").param(caseNumber).update();
        sql.sql(
                        "insert into held_link (token_digest, case_id, expires_at) values (sha256(convert_to(?, 'UTF8')), ?, now() + interval '7 days')")
                .params(token, caseNumber)
                .update();
        return token;
    }

    /** The case behind a link that still counts. */
    @Transactional(readOnly = true)
    public Optional<Case> behind(String token) {
        return sql.sql(
                        "select case_id from held_link where token_digest = sha256(convert_to(?, 'UTF8')) and expires_at > now()")
                .param(token)
                .query(Long.class)
                .optional()
                .flatMap(cases::find)
                .filter(one -> one.state() == CaseState.UNPROVED);
    }

    /** The page of what waits behind a link, for afterwards. */
    @Transactional(readOnly = true)
    public String path(String token) {
        return behind(token)
                .flatMap(one -> things.find(one.thing()))
                .map(org.hemicycle.participation.modules.Reportable.Thing::path)
                .orElse("/");
    }

    /** Its author has followed the link: it is published, unless something else held it too. Says which; empty for no such link. */
    Optional<Boolean> prove(String token) {
        return behind(token).map(one -> {
            sql.sql("delete from held_link where case_id = ?").param(one.id()).update();
            boolean only = one.held().equals(java.util.List.of(Hold.EFFORT.key()));
            if (only) {
                things.show(one.thing());
            }
            cases.move(one.id(), only ? CaseState.KEPT : CaseState.WAITING, !only);
            return only;
        });
    }

    private boolean canBeWrittenTo(org.hemicycle.participation.modules.Reportable.Thing thing) {
        return thing.author() != null
                && sql.sql("select email is not null from participant where id = ?")
                        .param(thing.author())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
    }
}
