package org.hemicycle.participation.administration.insights;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Statistics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits, registrations and participation over the whole space, by time, theme and territory. */
@Component
class PeopleOverTime implements Statistics {
    private final JdbcClient sql;

    PeopleOverTime(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Series> series(Span span) {
        List<Series> all = new ArrayList<>();
        all.add(visits(span));
        all.add(parts(span));
        all.add(OverTime.count(
                sql,
                "registrations",
                span,
                "(select created_at as moment from participant where confirmed_at is not null) x"));
        if (Contributions.isOn("proposals")) {
            all.add(OverTime.count(
                    sql,
                    "proposals",
                    span,
                    "(select published_at as moment from proposal where state <> 'withdrawn') x"));
            all.add(OverTime.count(sql, "supports", span, "(select created_at as moment from proposal_support) x"));
            all.add(byTheme(span));
            all.add(byTerritory(span));
            all.add(bySpace(span));
        }
        if (Contributions.isOn("discussions")) {
            all.add(OverTime.count(
                    sql, "comments", span, "(select created_at as moment from comment where removed_at is null) x"));
        }
        return all;
    }

    private Series visits(Span span) {
        return new Series(
                "visits",
                true,
                sql.sql("""
                        select to_char(s.step, 'YYYY-MM-DD') as label, coalesce(sum(v.pages), 0) as value
                          from generate_series(date_trunc(:step, cast(:from as timestamp)), cast(:until as timestamp) - interval '1 day',
                                               cast('1 ' || :step as interval)) as s (step)
                          left join visit_count v on date_trunc(:step, v.day::timestamp) = s.step
                               and v.day >= cast(:from as date) and v.day < cast(:until as date)
                         group by s.step order by s.step
                        """)
                        .param("step", span.step())
                        .param("from", span.from().toString())
                        .param("until", span.until().toString())
                        .query((row, _) -> new Point(row.getString("label"), row.getLong("value")))
                        .list());
    }

    private Series parts(Span span) {
        return new Series(
                "parts",
                false,
                sql.sql("""
                        select part as label, sum(pages) as value from visit_count
                         where day >= cast(:from as date) and day < cast(:until as date)
                         group by part order by value desc, part limit 12
                        """)
                        .param("from", span.from().toString())
                        .param("until", span.until().toString())
                        .query((row, _) -> new Point(row.getString("label"), row.getLong("value")))
                        .list());
    }

    private Series byTheme(Span span) {
        return groups("themes", span, """
                select coalesce(h.name ->> :language, h.name ->> 'fr', h.name ->> 'en', '') as label, count(*) as value
                  from proposal p left join theme h on h.id = p.theme_id
                 where p.state <> 'withdrawn'
                   and p.published_at >= cast(:from as timestamp) at time zone :zone
                   and p.published_at < cast(:until as timestamp) at time zone :zone
                 group by h.id, h.name order by value desc limit 15
                """);
    }

    private Series byTerritory(Span span) {
        return groups("territories", span, """
                select coalesce(h.name ->> :language, h.name ->> 'fr', h.name ->> 'en', '') as label, count(*) as value
                  from proposal p join theme h on h.id = p.territory_id
                 where p.state <> 'withdrawn'
                   and p.published_at >= cast(:from as timestamp) at time zone :zone
                   and p.published_at < cast(:until as timestamp) at time zone :zone
                 group by h.id, h.name order by value desc limit 15
                """);
    }

    private Series bySpace(Span span) {
        return groups("spaces", span, """
                select coalesce(s.title ->> :language, s.title ->> 'fr', s.title ->> 'en', '') as label,
                       count(*) as value
                  from proposal p
                  join component c on c.id = p.component_id
                  join space s on s.id = c.space_id
                 where p.state <> 'withdrawn'
                   and p.published_at >= cast(:from as timestamp) at time zone :zone
                   and p.published_at < cast(:until as timestamp) at time zone :zone
                 group by s.id, s.title order by value desc limit 15
                """);
    }

    private Series groups(String key, Span span, String query) {
        return new Series(
                key,
                false,
                sql.sql(query)
                        .param(
                                "language",
                                org.hemicycle.participation.tenancy.CurrentTenant.get()
                                        .locales()
                                        .getFirst()
                                        .getLanguage())
                        .param("from", span.from().toString())
                        .param("until", span.until().toString())
                        .param("zone", span.zone().getId())
                        .query((row, _) -> new Point(row.getString("label"), row.getLong("value")))
                        .list());
    }
}
