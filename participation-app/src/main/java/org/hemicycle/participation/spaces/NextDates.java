package org.hemicycle.participation.spaces;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What begins and what ends next in the published spaces. */
@Component
public class NextDates {
    private final JdbcClient jdbc;

    NextDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A day of a space.
     *
     * @param begins whether the phase begins then; else it ends
     */
    public record Day(String path, LocalizedText space, LocalizedText phase, Instant at, boolean begins) {}

    /** The next ones, at most so many. */
    @Transactional(readOnly = true)
    public List<Day> after(Instant now, int limit) {
        return jdbc.sql("""
                select s.slug, s.title as space_title, p.title as phase_title, d.at, d.begins
                  from phase p
                  join space s on s.id = p.space_id and s.published_at is not null
                 cross join lateral (values (p.starts_at, true), (p.ends_at, false)) as d (at, begins)
                 where d.at > :now
                 order by d.at, s.id limit :limit
                """)
                .param("now", java.sql.Timestamp.from(now))
                .param("limit", limit)
                .query((row, _) -> new Day(
                        "/spaces/" + row.getString("slug"),
                        Localized.text(row, "space_title"),
                        Localized.text(row, "phase_title"),
                        Objects.requireNonNull(Localized.instant(row, "at")),
                        row.getBoolean("begins")))
                .list();
    }
}
