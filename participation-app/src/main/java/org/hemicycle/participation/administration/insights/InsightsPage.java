package org.hemicycle.participation.administration.insights;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hemicycle.participation.modules.Statistics.Point;
import org.hemicycle.participation.modules.Statistics.Series;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Texts;

/** All figures of a period. */
record InsightsPage(Period period, List<Series> series) {
    /** The other periods. */
    List<Link> periods(Texts t) {
        return Arrays.stream(Period.values())
                .map(one -> Link.to(
                        "/admin/insights?period=" + one.key(), t.get("insights.period." + one.key()), one == period))
                .toList();
    }

    Chart chart(Series one) {
        return new Chart(one.points());
    }

    /** What a point is called in the reader's language. */
    String label(Series one, Point point, Texts t) {
        if (one.overTime()) {
            return t.date(LocalDate.parse(point.label()));
        }
        if (one.key().equals("parts")) {
            return t.has("insights.part." + point.label()) ? t.get("insights.part." + point.label()) : point.label();
        }
        return point.label().isEmpty() ? t.get("insights.without") : point.label();
    }
}
