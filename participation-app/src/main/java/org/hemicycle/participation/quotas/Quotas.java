package org.hemicycle.participation.quotas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.provisioning.plans.Limit;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.plans.UsageLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the bound organisation may still take. The limits come with the directory, so that a change of plan or an override that ends
 * holds at once; what is counted lives in the cell. Where the cell cannot be asked, nothing is refused.
 */
@Component
public class Quotas {
    /** The job that tells administrators; its details are {@code quota}, {@code standing} and {@code period}. */
    public static final String NOTICE = "usage.notice";

    private static final Logger log = LoggerFactory.getLogger(Quotas.class);
    private static final double ROOM_AGAIN = 1.05;

    private final UsageRows rows;
    private final Counters counters = new Counters();
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Quotas(UsageRows rows, Jobs jobs, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The limit at this moment. */
    public Limit limit(Quota quota) {
        return CurrentTenant.get().entitlements().limit(quota, clock.instant());
    }

    /** Whether this much more may be taken of something that is counted or measured. */
    public boolean admits(Quota quota, long more) {
        var limit = limit(quota);
        return limit.hard() == null || limit.admits(used(quota), more);
    }

    /** Counts one, if it is admitted; costs no statement once the count of the period is known here. */
    public boolean take(Quota quota) {
        var limit = limit(quota);
        var count = counters.of(key(quota));
        if (limit.hard() != null && !count.isKnown()) {
            count.known().compareAndSet(-1, read(quota));
        }
        if (!limit.admits(count.total(), 1)) {
            return false;
        }
        count.pending().incrementAndGet();
        return true;
    }

    /** Counts what was taken, or given back. */
    public void count(Quota quota, long amount) {
        counters.add(key(quota), amount);
    }

    /** Writes down what was measured. */
    public void measured(Quota quota, long used) {
        var key = key(quota);
        transaction.executeWithoutResult(_ -> {
            rows.set(quota, key.period(), used);
            consider(quota, key.period(), used);
        });
    }

    /** What is used beside the limits, in the order of the quotas. */
    public List<UsageLine> lines() {
        return Arrays.stream(Quota.values())
                .map(quota -> new UsageLine(quota, known(quota), limit(quota)))
                .toList();
    }

    /** When the period of a quota is over, for who must wait. */
    public Duration untilNextPeriod(Quota quota) {
        var next = switch (quota.period()) {
            case NONE -> today();
            case DAY -> today().plusDays(1);
            case MONTH -> today().withDayOfMonth(1).plusMonths(1);
        };
        Instant begins = next.atStartOfDay(CurrentTenant.get().timeZone()).toInstant();
        return Duration.between(clock.instant(), begins);
    }

    /** Removes what is too old to be asked for. */
    public void forgetOld() {
        transaction.executeWithoutResult(_ -> rows.forgetOld(today()));
    }

    Counters counters() {
        return counters;
    }

    /**
     * Writes down what was counted under this key, for the bound organisation; what cannot be written is kept for later. It stays pending
     * until it is written: for a moment it may count twice, and never not at all. Called by one thread.
     */
    void write(Counters.Key key) {
        var count = counters.of(key);
        long amount = count.pending().get();
        if (amount == 0) {
            return;
        }
        var used = transaction.execute(_ -> {
            long whole = rows.add(key.quota(), key.period(), amount);
            consider(key.quota(), key.period(), whole);
            return whole;
        });
        count.pending().addAndGet(-amount);
        count.known().set(used);
    }

    /** Has administrators told once when a limit comes near or is reached, and again only after there was room. */
    private void consider(Quota quota, LocalDate period, long used) {
        var standing = limit(quota).at(used);
        if (standing == Limit.Standing.WITHIN) {
            if (limit(quota).at((long) (used * ROOM_AGAIN)) == Limit.Standing.WITHIN) {
                rows.forgetNotice(quota, period);
            }
        } else if (rows.notice(quota, period, standing)) {
            var word = standing.name().toLowerCase(Locale.ROOT);
            jobs.enqueue(
                    NOTICE,
                    String.join(":", quota.key(), word, period.toString()),
                    Map.of("quota", quota.key(), "standing", word, "period", period.toString()));
        }
    }

    private long used(Quota quota) {
        return read(quota) + counters.pending(key(quota));
    }

    private @Nullable Long known(Quota quota) {
        var key = key(quota);
        var written = transaction.execute(_ -> rows.used(quota, key.period()));
        long pending = counters.pending(key);
        boolean counted = quota.period() != Quota.Period.NONE;
        return written.isEmpty() && !counted ? null : written.orElse(0) + pending;
    }

    private long read(Quota quota) {
        try {
            var period = key(quota).period();
            return transaction.execute(_ -> rows.used(quota, period)).orElse(0);
        } catch (DataAccessException | TransactionException e) {
            log.warn("The usage of {} cannot be read: {}", CurrentTenant.get().id(), e.getMessage());
            return 0;
        }
    }

    private Counters.Key key(Quota quota) {
        return new Counters.Key(CurrentTenant.get().id(), quota, quota.periodOf(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CurrentTenant.get().timeZone());
    }
}
