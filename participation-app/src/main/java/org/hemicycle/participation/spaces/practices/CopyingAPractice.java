package org.hemicycle.participation.spaces.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.templates.PracticeContent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes a space of one's own from a practice that another organisation shares: hidden at first, dated from today, credited. */
@Component
class CopyingAPractice {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_SLUG = 60;

    private final JdbcClient sql;
    private final AuditLog log;
    private final Clock clock;

    CopyingAPractice(JdbcClient sql, AuditLog log, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.clock = clock;
    }

    /** The number of the new space. */
    @Transactional
    long copy(SignedIn actor, SharedPractice practice) {
        var content = practice.content();
        long space = sql.sql("""
                insert into space (slug, type, title, subtitle, description, position, credit)
                values (:slug, :type, cast(:title as jsonb), cast(:subtitle as jsonb), cast(:description as jsonb),
                        (select coalesce(max(position), 0) + 1 from space), cast(:credit as jsonb))
                returning id
                """)
                .param("slug", slug(content))
                .param("type", content.type())
                .param("title", Localized.json(content.title()))
                .param("subtitle", Localized.json(content.subtitle()))
                .param("description", Localized.json(content.description()))
                .param("credit", credit(practice))
                .query(Long.class)
                .single();
        phases(space, content);
        components(space, content);
        log.write(
                actor,
                "practice.copied",
                Map.of("space", space, "practice", practice.id().toString()));
        return space;
    }

    private void phases(long space, PracticeContent content) {
        int position = 0;
        for (var phase : content.phases()) {
            sql.sql("""
                    insert into phase (space_id, title, description, starts_at, ends_at, position, actions)
                    values (:space, cast(:title as jsonb), cast(:description as jsonb), :starts, :ends, :position, :actions)
                    """)
                    .param("space", space)
                    .param("title", Localized.json(phase.title()))
                    .param("description", Localized.json(phase.description()))
                    .param("starts", day(phase.startsAfter(), false), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("ends", day(phase.endsAfter(), true), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("position", ++position)
                    .param("actions", phase.actions().toArray(String[]::new))
                    .update();
        }
    }

    /** A component of a module that is off here is left out. */
    private void components(long space, PracticeContent content) {
        int position = 0;
        for (var component : content.components()) {
            if (Contributions.isOn(component.module())) {
                sql.sql("""
                        insert into component (space_id, module, name, settings, position, published_at)
                        values (:space, :module, cast(:name as jsonb), cast(:settings as jsonb), :position, now())
                        """)
                        .param("space", space)
                        .param("module", component.module())
                        .param("name", Localized.json(component.name()))
                        .param("settings", JSON.writeValueAsString(component.settings()))
                        .param("position", ++position)
                        .update();
            }
        }
    }

    private @Nullable OffsetDateTime day(@Nullable Integer after, boolean end) {
        if (after == null) {
            return null;
        }
        ZoneId zone = CurrentTenant.get().timeZone();
        var day = LocalDate.ofInstant(clock.instant(), zone).plusDays(after);
        var moment = end ? day.atStartOfDay(zone).minusSeconds(1) : day.atStartOfDay(zone);
        return end && after == 0
                ? day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toOffsetDateTime()
                : moment.toOffsetDateTime();
    }

    private static String credit(SharedPractice practice) {
        return JSON.writeValueAsString(Map.of(
                "name", practice.name(),
                "organisation", practice.organisation(),
                "licence", practice.licence()));
    }

    /** From the title, and free. */
    private String slug(PracticeContent content) {
        var title = content.title().in(CurrentTenant.get().defaultLocale());
        var plain = java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var base = plain.isEmpty()
                ? "space"
                : plain.substring(0, Math.min(LONGEST_SLUG, plain.length())).replaceAll("-$", "");
        List<String> taken = sql.sql("select slug from space where slug = :slug or slug like :likes")
                .param("slug", base)
                .param("likes", base + "-%")
                .query((row, _) -> row.getString("slug"))
                .list();
        var slug = base;
        for (int number = 2; taken.contains(slug); number++) {
            slug = base + "-" + number;
        }
        return slug;
    }
}
