package org.hemicycle.participation.quotas;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.registry.TenantId;

/**
 * What this node has counted since it last wrote it down, by organisation. Counting costs a memory access; the sums are written every
 * two seconds, and when the node stops.
 */
final class Counters {
    private final Map<Key, Count> counts = new ConcurrentHashMap<>();

    record Key(TenantId tenant, Quota quota, LocalDate period) {}

    /** @param known what the cell said last, of all nodes; less than nothing while it was not asked */
    record Count(AtomicLong known, AtomicLong pending) {
        Count() {
            this(new AtomicLong(-1), new AtomicLong());
        }

        boolean isKnown() {
            return known.get() >= 0;
        }

        long total() {
            return Math.max(0, known.get()) + pending.get();
        }
    }

    Count of(Key key) {
        return counts.computeIfAbsent(key, _ -> new Count());
    }

    void add(Key key, long amount) {
        of(key).pending().addAndGet(amount);
    }

    /** What is not written down yet. */
    long pending(Key key) {
        var count = counts.get(key);
        return count == null ? 0 : count.pending().get();
    }

    /** The keys with something to be written. */
    List<Key> dirty() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().pending().get() != 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Forgets periods that are over and written. */
    void forgetBefore(LocalDate day) {
        counts.entrySet()
                .removeIf(entry -> !entry.getKey().period().equals(LocalDate.EPOCH)
                        && entry.getKey()
                                .period()
                                .isBefore(day.withDayOfMonth(1).minusDays(1))
                        && entry.getValue().pending().get() == 0);
    }
}
