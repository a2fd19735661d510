package org.hemicycle.participation.spaces.phases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the end of a phase before the eyes of all: the date that was said before, the one that holds now, and why stay readable. */
@Component
public class MovingAnEnd {
    private final JdbcClient sql;
    private final SwitchingPhases switching;
    private final AuditLog log;

    MovingAnEnd(JdbcClient sql, SwitchingPhases switching, AuditLog log) {
        this.sql = sql;
        this.switching = switching;
        this.log = log;
    }

    /** Moves it; false when the end is that already, would come before the beginning, or there is no such phase. Sent twice, it moves once. */
    @Transactional
    public boolean move(SignedIn actor, long space, long phase, Instant end, LocalizedText reason) {
        Optional<Moved> moved = sql.sql("""
                with former as (
                  select id, ends_at from phase
                   where id = :phase and space_id = :space and ends_at is distinct from :end and coalesce(starts_at < :end, true)
                     for update),
                changed as (update phase p set ends_at = :end from former f where p.id = f.id returning p.id)
                insert into phase_extension (phase_id, formerly, ends_at, reason)
                select f.id, f.ends_at, :end, cast(:reason as jsonb) from former f join changed c on c.id = f.id
                returning formerly
                """)
                .param("phase", phase)
                .param("space", space)
                .param("end", Timestamp.from(end))
                .param("reason", Localized.json(reason))
                .query((row, _) -> new Moved(Localized.instant(row, "formerly")))
                .optional();
        moved.ifPresent(one -> {
            switching.at(space, end);
            log.write(actor, "phase.extended", detail(space, phase, one.formerly(), end), first(reason));
        });
        return moved.isPresent();
    }

    private static Map<String, ?> detail(long space, long phase, @Nullable Instant formerly, Instant end) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("space", space);
        detail.put("phase", phase);
        if (formerly != null) {
            detail.put("formerly", formerly.toString());
        }
        detail.put("ends", end.toString());
        return detail;
    }

    private static String first(LocalizedText reason) {
        return reason.byLanguage().values().stream().findFirst().orElse("");
    }

    private record Moved(@Nullable Instant formerly) {}
}
