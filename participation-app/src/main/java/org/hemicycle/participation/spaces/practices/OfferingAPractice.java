package org.hemicycle.participation.spaces.practices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.templates.PracticeContent;
import org.hemicycle.provisioning.templates.PracticeContent.ComponentOfAPractice;
import org.hemicycle.provisioning.templates.PracticeContent.PhaseOfAPractice;
import org.hemicycle.provisioning.templates.PracticeOffer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks the control plane to offer how a space is arranged to all other organisations, or to take that back. */
@Component
@Transactional
class OfferingAPractice {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final AuditLog log;

    OfferingAPractice(JdbcClient sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** All that others would see of a space; empty when there is no such space. */
    @Transactional(readOnly = true)
    Optional<PracticeContent> content(long space) {
        return sql.sql("select type, title, subtitle, description from space where id = ?")
                .param(space)
                .query((row, _) -> new PracticeContent(
                        row.getString("type"),
                        Localized.text(row, "title"),
                        Localized.text(row, "subtitle"),
                        Localized.text(row, "description"),
                        phases(space),
                        components(space)))
                .optional();
    }

    /** What was asked last about this space and is not answered, or was refused at once. */
    @Transactional(readOnly = true)
    Optional<Wish> latest(long space) {
        return sql.sql("""
                select kind, done_at is null as open, refusal from jobs.request
                 where kind in ('offer-practice', 'withdraw-practice') and (payload ->> 'space')::bigint = ?
                   and (done_at is null or done_at > now() - interval '10 minutes')
                 order by created_at desc limit 1
                """)
                .param(space)
                .query((row, _) -> new Wish(row.getString("kind"), row.getBoolean("open"), row.getString("refusal")))
                .optional();
    }

    /**
     * What was asked.
     *
     * @param open whether nobody has answered yet
     */
    record Wish(String kind, boolean open, @Nullable String refusal) {}

    void offer(SignedIn actor, PracticeOffer offer) {
        ask(PracticeOffer.OFFER, JSON.writeValueAsString(offer));
        log.write(actor, "practice.offered", Map.of("space", offer.space()));
    }

    void withdraw(SignedIn actor, long space) {
        ask(PracticeOffer.WITHDRAW, JSON.writeValueAsString(Map.of("space", space)));
        log.write(actor, "practice.withdrawn", Map.of("space", space));
    }

    private void ask(String kind, String payload) {
        sql.sql("insert into jobs.request (kind, payload) values (?, cast(? as jsonb))")
                .params(kind, payload)
                .update();
    }

    /** Days are counted from the beginning of the first phase. */
    private List<PhaseOfAPractice> phases(long space) {
        return sql.sql("""
                select title, description, starts_at, ends_at, actions,
                       min(starts_at) over () as opening
                  from phase where space_id = ? order by position
                """)
                .param(space)
                .query((row, _) -> new PhaseOfAPractice(
                        Localized.text(row, "title"),
                        Localized.text(row, "description"),
                        days(Localized.instant(row, "opening"), Localized.instant(row, "starts_at")),
                        days(Localized.instant(row, "opening"), Localized.instant(row, "ends_at")),
                        List.of((String[]) row.getArray("actions").getArray())))
                .list();
    }

    private List<ComponentOfAPractice> components(long space) {
        return sql.sql("""
                select module, name, settings - 'conditions' as settings from component
                 where space_id = ? and published_at is not null order by position, id
                """)
                .param(space)
                .query((row, _) -> new ComponentOfAPractice(
                        row.getString("module"),
                        Localized.text(row, "name"),
                        JSON.readValue(row.getString("settings"), SETTINGS)))
                .list();
    }

    private static @Nullable Integer days(@Nullable Instant opening, @Nullable Instant at) {
        return opening == null || at == null
                ? null
                : Math.toIntExact(Math.round(Duration.between(opening, at).toHours() / 24.0));
    }
}
