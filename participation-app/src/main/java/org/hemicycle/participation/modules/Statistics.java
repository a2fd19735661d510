package org.hemicycle.participation.modules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A module that can count what happened in it, for the insights of the administration. Asked inside a transaction of the organisation. */
public interface Statistics {
    /** What it counts over this span; none while the module is off. */
    List<Series> series(Span span);

    /**
     * A span of days.
     *
     * @param from the first day
     * @param until the day after the last
     * @param step {@code day}, {@code week} or {@code month}: into what it is cut
     * @param zone by whose clock the days are
     */
    record Span(LocalDate from, LocalDate until, String step, ZoneId zone) {}

    /**
     * Figures of one kind. Their title is the message {@code insights.<key>}, in {@code insights.<key>.why} what they tell.
     *
     * @param overTime whether its points are days in order; else they are groups, the largest first
     */
    record Series(String key, boolean overTime, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }

        public long sum() {
            return points.stream().mapToLong(Point::value).sum();
        }

        public boolean isEmpty() {
            return sum() == 0;
        }
    }

    /**
     * One figure.
     *
     * @param label the first day of its step as {@code YYYY-MM-DD}, or the words for its group
     */
    record Point(String label, long value) {}
}
