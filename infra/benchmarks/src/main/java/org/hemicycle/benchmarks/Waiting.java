package org.hemicycle.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Bounded waiting for another process. */
final class Waiting {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration LONG_PAUSE = Duration.ofMillis(400);

    private Waiting() {}

    static void until(String what, BooleanSupplier reached) {
        until(what, PAUSE, reached);
    }

    /** Asks so seldom that the asking does not slow down what is waited for. */
    static void gently(String what, BooleanSupplier reached) {
        until(what, LONG_PAUSE, reached);
    }

    private static void until(String what, Duration pause, BooleanSupplier reached) {
        Instant end = Instant.now().plus(LIMIT);
        while (!reached.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}
