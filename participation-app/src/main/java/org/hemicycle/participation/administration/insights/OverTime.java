package org.hemicycle.participation.administration.insights;

import java.util.List;
import org.hemicycle.participation.modules.Statistics.Point;
import org.hemicycle.participation.modules.Statistics.Series;
import org.hemicycle.participation.modules.Statistics.Span;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts rows of a table by the step of a span in which a moment of theirs lies, steps without any included. */
public final class OverTime {
    private OverTime() {}

    /**
     * One statement.
     *
     * @param rows {@code from …} with a column {@code moment} of type timestamptz, such as {@code (select created_at as moment from comment) x}
     */
    public static Series count(JdbcClient sql, String key, Span span, String rows) {
        List<Point> points = sql.sql("""
                select to_char(s.step, 'YYYY-MM-DD') as label, coalesce(c.value, 0) as value
                  from generate_series(date_trunc(:step, cast(:from as timestamp)), cast(:until as timestamp) - interval '1 day',
                                       cast('1 ' || :step as interval)) as s (step)
                  left join (select date_trunc(:step, x.moment at time zone :zone) as step, count(*) as value
                               from %s
                              where x.moment >= cast(:from as timestamp) at time zone :zone
                                and x.moment < cast(:until as timestamp) at time zone :zone
                              group by 1) c on c.step = s.step
                 order by s.step
                """.formatted(rows))
                .param("step", span.step())
                .param("from", span.from().toString())
                .param("until", span.until().toString())
                .param("zone", span.zone().getId())
                .query((row, _) -> new Point(row.getString("label"), row.getLong("value")))
                .list();
        return new Series(key, true, points);
    }
}
