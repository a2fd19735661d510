package org.hemicycle.participation.administration.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hemicycle.participation.modules.Statistics;
import org.hemicycle.participation.modules.Statistics.Series;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What all modules have counted, in one transaction. */
@Component
class Insights {
    private final List<Statistics> sources;
    private final Clock clock;

    Insights(List<Statistics> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Series> of(Period period) {
        var zone = CurrentTenant.get().timeZone();
        var span = period.until(LocalDate.ofInstant(clock.instant(), zone), zone);
        return sources.stream().flatMap(source -> source.series(span).stream()).toList();
    }
}
