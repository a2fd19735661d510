package org.hemicycle.participation.moderation.figures;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What moderation did in each year, without anybody's name (article 15 of the Digital Services Act). */
@Component
@Transactional(readOnly = true)
public class Figures {
    private final JdbcClient sql;

    Figures(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One year.
     *
     * @param notices of people without an account
     * @param delay the median from a report to the decision of a moderator; null where there was none
     */
    record Year(
            int year,
            int reports,
            int notices,
            int hidden,
            int automated,
            int kept,
            int held,
            int appeals,
            int reversed,
            int blocks,
            @Nullable Duration delay) {}

    /** How often a reason was given in a year, by those who report and by those who decide. */
    record Reason(int year, String ground, int reported, int decided) {}

    /** The last five years in which something happened, the latest first. */
    List<Year> years() {
        return sql.sql("""
                with event (at, kind) as (
                  select created_at, case when reporter_id is null and email || address <> '' then 'notice' else 'report' end from moderation_report
                  union all
                  select decided_at, case when outcome = 'kept' then 'kept' when automated then 'automated' else 'hidden' end
                    from moderation_decision
                  union all select opened_at, 'held' from moderation_case where held <> '{}'
                  union all select created_at, 'appeal' from moderation_appeal
                  union all select decided_at, 'reversed' from moderation_appeal where outcome = 'reversed'
                  union all select blocked_at, 'block' from participant_block),
                delay (year, seconds) as (
                  select extract(year from d.decided_at)::int,
                         percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - r.created_at))
                    from moderation_decision d
                    join lateral (select min(created_at) as created_at from moderation_report where case_id = d.case_id) r
                      on r.created_at < d.decided_at
                   where not d.automated group by 1)
                select extract(year from e.at)::int as year,
                       count(*) filter (where kind = 'report') as reports, count(*) filter (where kind = 'notice') as notices,
                       count(*) filter (where kind = 'hidden') as hidden, count(*) filter (where kind = 'automated') as automated,
                       count(*) filter (where kind = 'kept') as kept, count(*) filter (where kind = 'held') as held,
                       count(*) filter (where kind = 'appeal') as appeals, count(*) filter (where kind = 'reversed') as reversed,
                       count(*) filter (where kind = 'block') as blocks, max(d.seconds) as delay
                  from event e left join delay d on d.year = extract(year from e.at)::int
                 group by 1 order by 1 desc limit 5
                """)
                .query((row, _) -> {
                    double delay = row.getDouble("delay");
                    return new Year(
                            row.getInt("year"),
                            row.getInt("reports"),
                            row.getInt("notices"),
                            row.getInt("hidden"),
                            row.getInt("automated"),
                            row.getInt("kept"),
                            row.getInt("held"),
                            row.getInt("appeals"),
                            row.getInt("reversed"),
                            row.getInt("blocks"),
                            row.wasNull() ? null : Duration.ofSeconds((long) delay));
                })
                .list();
    }

    List<Reason> reasons() {
        return sql.sql("""
                with given (at, ground, decided) as (
                  select created_at, reason, 0 from moderation_report
                  union all select decided_at, ground, 1 from moderation_decision where ground is not null)
                select extract(year from at)::int as year, ground, count(*) filter (where decided = 0) as reported,
                       count(*) filter (where decided = 1) as decided
                  from given group by 1, 2 order by 1 desc, 3 desc, 2 limit 25
                """)
                .query((row, _) -> new Reason(
                        row.getInt("year"), row.getString("ground"), row.getInt("reported"), row.getInt("decided")))
                .list();
    }
}
