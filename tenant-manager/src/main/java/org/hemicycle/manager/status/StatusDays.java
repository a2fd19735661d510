package org.hemicycle.manager.status;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the looks of the last ninety days found. */
@Component
class StatusDays {
    static final int DAYS = 90;
    private static final Duration STALE = Duration.ofMinutes(5);

    private final JdbcClient sql;
    private final Clock clock;

    StatusDays(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param share of the looks that found the part at work, from 0 to 1; null where nobody looked */
    record Day(LocalDate day, @Nullable Double share) {}

    /**
     * How a part was and is.
     *
     * @param up null where nobody has looked in the last minutes
     * @param share over all days
     */
    record History(
            Part part, @Nullable Boolean up, @Nullable Double share, List<Day> days) {}

    /** All parts, each with ninety days, the oldest first. */
    List<History> all() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var rows = new HashMap<String, Map<LocalDate, long[]>>();
        var now = new HashMap<String, Boolean>();
        sql.sql("select part, day, looks, up, is_up, looked_at from status_day where day > ? order by day")
                .param(today.minusDays(DAYS))
                .query((row, _) -> {
                    var part = row.getString("part");
                    rows.computeIfAbsent(part, _ -> new HashMap<>())
                            .put(
                                    row.getObject("day", LocalDate.class),
                                    new long[] {row.getLong("looks"), row.getLong("up")});
                    if (row.getTimestamp("looked_at")
                            .toInstant()
                            .isAfter(clock.instant().minus(STALE))) {
                        now.put(part, row.getBoolean("is_up"));
                    }
                    return part;
                })
                .list();
        var histories = new ArrayList<History>();
        for (var part : Part.values()) {
            histories.add(history(part, now.get(part.key()), rows.getOrDefault(part.key(), Map.of()), today));
        }
        return histories;
    }

    private static History history(Part part, @Nullable Boolean up, Map<LocalDate, long[]> counted, LocalDate today) {
        var days = new ArrayList<Day>();
        long looks = 0;
        long good = 0;
        for (var day = today.minusDays(DAYS - 1L); !day.isAfter(today); day = day.plusDays(1)) {
            var counts = counted.get(day);
            days.add(new Day(day, counts == null ? null : (double) counts[1] / counts[0]));
            if (counts != null) {
                looks += counts[0];
                good += counts[1];
            }
        }
        return new History(part, up, looks == 0 ? null : (double) good / looks, List.copyOf(days));
    }
}
