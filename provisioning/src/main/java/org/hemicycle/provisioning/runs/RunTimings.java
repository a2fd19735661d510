package org.hemicycle.provisioning.runs;

import java.time.Duration;

/**
 * The patience of a worker.
 *
 * @param lease how long a run belongs to a worker that gives no sign of life
 * @param poll how long a worker sleeps when nobody wakes it
 * @param firstDelay how long a run waits after the first failure of a step; each next time twice as long
 * @param longestDelay the most that it waits
 * @param sweep how often organisations whose grace is over are looked for
 * @param attempts how often a step may fail by a fault of ours before the run fails
 */
public record RunTimings(
        Duration lease, Duration poll, Duration firstDelay, Duration longestDelay, Duration sweep, int attempts) {

    /** What production uses. */
    public static final RunTimings USUAL = new RunTimings(
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            4);

    Duration delayAfter(int failures) {
        var delay = firstDelay.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 10));
        return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    }
}
