package org.hemicycle.participation.pagecache;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.hemicycle.provisioning.registry.TenantId;

/** The kept pages of all tenants, bounded: each tenant has its share, and who is not visited keeps nothing. */
final class KeptPages {
    static final Duration FRESH = Duration.ofSeconds(3);
    private static final int PAGES_PER_TENANT = 200;
    private static final Duration SWEEP = Duration.ofSeconds(10);

    private final Map<TenantId, Shelf> shelves = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private final AtomicLong swept;

    KeptPages(LongSupplier nanos) {
        this.nanos = nanos;
        this.swept = new AtomicLong(nanos.getAsLong());
    }

    Optional<KeptPage> find(TenantId tenant, PageKey key) {
        Shelf shelf = shelves.get(tenant);
        if (shelf == null) {
            return Optional.empty();
        }
        KeptPage page = shelf.pages.get(key);
        return page != null && fresh(page) && page.writesBefore() == shelf.writes.get()
                ? Optional.of(page)
                : Optional.empty();
    }

    /** How many writes the tenant has seen; a page begun before the next one is not kept. */
    long writes(TenantId tenant) {
        Shelf shelf = shelves.get(tenant);
        return shelf == null ? 0 : shelf.writes.get();
    }

    void keep(TenantId tenant, PageKey key, KeptPage page) {
        long last = swept.get();
        if (nanos.getAsLong() - last > SWEEP.toNanos() && swept.compareAndSet(last, nanos.getAsLong())) {
            sweep();
        }
        Shelf shelf = shelves.computeIfAbsent(tenant, _ -> new Shelf());
        if (shelf.pages.size() >= PAGES_PER_TENANT) {
            shelf.pages.values().removeIf(kept -> !fresh(kept));
        }
        if (shelf.pages.size() < PAGES_PER_TENANT) {
            shelf.pages.put(key, page);
        }
    }

    /** Something of the tenant has changed on this node. */
    void changed(TenantId tenant) {
        Shelf shelf = shelves.computeIfAbsent(tenant, _ -> new Shelf());
        shelf.writes.incrementAndGet();
        shelf.pages.clear();
    }

    /** Lets go of what is not fresh any more. */
    void sweep() {
        shelves.values().forEach(shelf -> shelf.pages.values().removeIf(page -> !fresh(page)));
        shelves.values().removeIf(shelf -> shelf.pages.isEmpty());
    }

    int size() {
        return shelves.values().stream().mapToInt(shelf -> shelf.pages.size()).sum();
    }

    private boolean fresh(KeptPage page) {
        return nanos.getAsLong() - page.keptAt() < FRESH.toNanos();
    }

    private static final class Shelf {
        private final Map<PageKey, KeptPage> pages = new ConcurrentHashMap<>();
        private final AtomicLong writes = new AtomicLong();
    }
}
